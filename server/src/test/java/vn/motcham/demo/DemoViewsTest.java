package vn.motcham.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.TrialAccounts;

class DemoViewsTest {
  @ParameterizedTest
  @EnumSource
  void theDoorLeadsToAKioskPapersStaffPagesAndThePublicPage(Language language) {
    var page =
        new DoorPage(
            List.of(new TrialAccounts.Account("tinh", "song-lanh", "Tổ giám sát tỉnh")),
            List.of(new DoorPage.Story("declining", "Xã Thác Sương", "/staff/units/31")));

    String html = Views.renderSignedIn("demo/door", language, "door", page);

    WellFormed.check(html, language);
    assertThat(html)
        .contains("\"/kiosk/?demo\"", "\"/demo/receipts\"", "\"/staff/sign-in\"", "\"/\"")
        .contains(">tinh<", ">song-lanh<", "/staff/units/31", "class=\"demo\"");
  }

  @ParameterizedTest
  @EnumSource
  void aPaperShowsItsCodeAndThatItIsSimulated(Language language) {
    var paper =
        new ReceiptsPage.Paper(
            "Trạm y tế phường Bến Lành",
            "care",
            "Tiêm chủng mở rộng",
            "Khám bệnh, chữa bệnh",
            "/r/0AB",
            "/r/0AB/qr.svg",
            "21/12/2026");

    String html =
        Views.renderSignedIn(
            "demo/receipts", language, "receipts", new ReceiptsPage(List.of(paper)));

    WellFormed.check(html, language);
    assertThat(html)
        .contains("href=\"/r/0AB\"", "src=\"/r/0AB/qr.svg\"", "21/12/2026", "class=\"mark\"");
  }
}
