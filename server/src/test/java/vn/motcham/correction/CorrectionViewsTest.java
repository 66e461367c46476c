package vn.motcham.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.correction.CorrectionPage.Choice;
import vn.motcham.correction.CorrectionPage.Sum;
import vn.motcham.correction.CorrectionPage.TypedHours;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

class CorrectionViewsTest {
  private static final Sum SUM =
      new Sum(
          "8 giờ ngày 03/10/2026",
          "17 giờ ngày 05/10/2026",
          "Trung tâm Phục vụ hành chính công xã Mẫu",
          "Điểm tiếp nhận thôn Mẫu Hai");

  private static CorrectionPage page(@Nullable String fault, @Nullable Sum sum) {
    return new CorrectionPage(
        17,
        "Quầy 3",
        List.of(
            new Choice("4", "Trung tâm Phục vụ hành chính công xã Mẫu, Quầy 3: từ 08:15", true)),
        List.of(
            new Choice("5", "Trung tâm Phục vụ hành chính công xã Mẫu", false),
            new Choice("6", "Điểm tiếp nhận thôn Mẫu Hai", true)),
        new TypedHours("2026-10-03", "8", "2026-10-05", "16"),
        "Ghi nhầm <khi> ghép máy",
        fault,
        sum);
  }

  @ParameterizedTest
  @EnumSource
  void theFormAsksThenSaysWhatWillChange(Language language) {
    String form = Views.renderSignedIn("correction/form", language, "correction", page(null, null));
    String again =
        Views.renderSignedIn("correction/form", language, "correction-fault", page("Sai.", null));
    String sum =
        Views.renderSignedIn("correction/form", language, "correction-sum", page(null, SUM));

    WellFormed.check(form, language);
    WellFormed.check(again, language);
    WellFormed.check(sum, language);
    assertThat(form).contains("value=\"16\" selected").doesNotContain("name=\"confirmed\"");
    assertThat(again).contains("role=\"alert\"", "Sai.", "Ghi nhầm &lt;khi&gt; ghép máy");
    assertThat(sum).contains("name=\"confirmed\"", "17 giờ ngày 05/10/2026", "name=\"unit\"");
  }

  @ParameterizedTest
  @EnumSource
  void takingItBackWantsAReason(Language language) {
    var page =
        new RevocationPage(17, 3, SUM.from(), SUM.to(), SUM.noted(), SUM.real(), "", "Xin ghi.");
    String html = Views.renderSignedIn("correction/revoke", language, "correction-revoke", page);
    WellFormed.check(html, language);
    assertThat(html).contains("/staff/kiosks/17/corrections/3/revoke", "Xin ghi.");
  }
}
