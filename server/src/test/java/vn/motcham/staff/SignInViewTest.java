package vn.motcham.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

class SignInViewTest {
  @ParameterizedTest
  @EnumSource
  void theFormCarriesWhereToReturnAndNoPassword(Language language) {
    var page = new SignInPage("/staff/sign-in", "", "/staff/units/7", List.of(), null);

    String html = Views.render("staff/sign-in", language, "sign-in", page);

    WellFormed.check(html, language);
    assertThat(html).contains("value=\"/staff/units/7\"").doesNotContain("role=\"alert\"");
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedSignInKeepsTheAccountAndSaysWhy(Language language) {
    var page =
        new SignInPage(
            "/staff/sign-in", "giam-sat", "", List.of(), "Tài khoản hoặc mật khẩu chưa đúng.");

    String html = Views.render("staff/sign-in", language, "sign-in-faulty", page);

    WellFormed.check(html, language);
    assertThat(html).contains("value=\"giam-sat\"", "role=\"alert\"", "chưa đúng");
  }

  @ParameterizedTest
  @EnumSource
  void aDemonstrationShowsTheAccountsThatAnybodyMayUse(Language language) {
    var tinh = new TrialAccounts.Account("tinh", "song-lanh", "Tổ giám sát tỉnh");
    var page = new SignInPage("/staff/sign-in", "", "", List.of(tinh), null);

    String html = Views.render("staff/sign-in", language, "sign-in-trial", page);

    WellFormed.check(html, language);
    assertThat(html).contains(">tinh<", ">song-lanh<", "Tổ giám sát tỉnh");
  }
}
