package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

class ReportViewsTest {
  @ParameterizedTest
  @EnumSource
  void thePublicPageShowsAClosedPeriodOrSaysThatThereIsNone(Language language) {
    var units = new SampleFigures(language).units();
    var full = new PublicPage("Quý III/2026", "15/10/2026", units, 10);
    var empty = new PublicPage("", "", List.of(), 10);

    WellFormed.check(Views.render("report/public", language, "public", full), language);
    WellFormed.check(Views.render("report/public", language, "public-empty", empty), language);
  }

  @ParameterizedTest
  @EnumSource
  void theUnitsPageShowsATreeOrSaysWhatToDo(Language language) {
    var sample = new SampleFigures(language);
    var full =
        new UnitsPage("Tỉnh Mẫu", "Quý III/2026", sample.periods(), sample.units(), true, 10);
    var empty = new UnitsPage("", "Quý III/2026", List.of(), List.of(), false, 10);

    String html = Views.renderSignedIn("report/units", language, "units", full);

    WellFormed.check(html, language);
    assertThat(html).contains("name=\"csrf\" value=\"c5rf\"", "depth-2", "aria-current=\"page\"");
    WellFormed.check(
        Views.renderSignedIn("report/units", language, "units-empty", empty), language);
  }

  @ParameterizedTest
  @EnumSource
  void aUnitIsTellableForEveryVerdict(Language language) {
    var sample = new SampleFigures(language);
    for (var verdict : Verdict.values()) {
      var page = sample.unit(sample.share("91.41", "89.90", "92.70", 1234), verdict);

      String html = Views.renderSignedIn("report/unit", language, "unit-" + verdict.code(), page);

      WellFormed.check(html, language);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHiddenUnitShowsNoNumberAndSaysWhyAndWhatToDo(Language language) {
    var sample = new SampleFigures(language);
    for (var why : ShownFigure.Hidden.values()) {
      var page = sample.unit(ShownFigure.hidden(why), Verdict.NONE);

      String html =
          Views.renderSignedIn("report/unit", language, "unit-hidden-" + why.code(), page);

      WellFormed.check(html, language);
      assertThat(html).contains("class=\"next\"").doesNotContain("class=\"facts\"", "bar picture");
    }
  }

  @Test
  void theSentenceOnTopTellsTheResult() {
    var sample = new SampleFigures(Language.VI);
    var page = sample.unit(sample.share("91.41", "89.90", "92.70", 1234), Verdict.MET_UNSURELY);

    assertThat(Views.renderSignedIn("report/unit", Language.VI, "unit-met-unsurely", page))
        .contains(
            "Quý III/2026: 91,41\u00a0% người trả lời hài lòng (khoảng 89,90\u2060–\u206092,70\u00a0%),"
                + " đạt chỉ tiêu 90\u00a0% nhưng chưa chắc chắn.");
  }
}
