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
    var section = new SampleFigures(language).section("above", true);
    var full =
        new PublicPage(
            "Quý III/2026",
            "15/10/2026",
            orders(),
            List.of(section, section),
            10,
            List.of("Lượt thử “Rất không hài lòng” gần nhất: đã đến."));
    var empty = new PublicPage("", "", orders(), List.of(), 10, List.of());

    WellFormed.check(Views.render("report/public", language, "public", full), language);
    WellFormed.check(Views.render("report/public", language, "public-empty", empty), language);
  }

  @ParameterizedTest
  @EnumSource
  void thePlansAreQuotedOrItIsSaidWhereTheyGo(Language language) {
    var level = quoted("… đạt trên 95%.", "trên 95 %, đến năm 2030");
    var rank = quoted("Phấn đấu xếp thứ 5.", "xếp thứ 5 trở lên");
    var entry =
        new ProgrammesPage.Entry(
            "Chương trình",
            "UBND",
            "Trích làm ví dụ.",
            "Chỉ tiêu của UBND huyện đã kết thúc ngày 30/06/2025.",
            true,
            List.of(
                new ProgrammesPage.Line(
                    "procedure-handling", "", "Đất đai, Xây dựng", "each", true, level),
                new ProgrammesPage.Line("", "PAR INDEX", "", "", false, rank)));

    String full =
        Views.renderSignedIn(
            "report/programmes", language, "programmes", new ProgrammesPage(List.of(entry)));
    WellFormed.check(full, language);
    assertThat(full)
        .contains("“… đạt trên 95%.”", "2030", "class=\"judges\"", "class=\"ended\"", "PAR INDEX");
    WellFormed.check(
        Views.renderSignedIn(
            "report/programmes", language, "programmes-none", new ProgrammesPage(List.of())),
        language);
  }

  private static Held.Quoted quoted(String sentence, String aim) {
    return new Held.Quoted(sentence, aim, true, false, Verdict.NONE, List.of());
  }

  private static List<Choice> orders() {
    return List.of(new Choice("tên", "/", false), new Choice("mức", "/?sort=band", true));
  }

  @ParameterizedTest
  @EnumSource
  void theUnitsPageShowsTablesOrSaysWhatToDo(Language language) {
    var sample = new SampleFigures(language);
    var sections = List.of(sample.section("", true), sample.section("", false));

    String html =
        Views.renderSignedIn("report/units", language, "units", units(sample, "", sections));

    WellFormed.check(html, language);
    assertThat(html)
        .contains("name=\"csrf\" value=\"c5rf\"", "class=\"silent\"", "aria-current=\"page\"");
    WellFormed.check(
        Views.renderSignedIn(
            "report/units", language, "units-none", units(sample, "<b>", List.of())),
        language);
    var empty = new UnitsPage("", "", List.of(), List.of(), filter(""), List.of(), false, 10);
    WellFormed.check(
        Views.renderSignedIn("report/units", language, "units-empty", empty), language);
  }

  private static UnitsPage units(SampleFigures sample, String search, List<UnitSection> sections) {
    return new UnitsPage(
        "Tỉnh Mẫu", "Quý III/2026", sample.periods(), orders(), filter(search), sections, true, 10);
  }

  private static UnitsPage.Filter filter(String search) {
    return new UnitsPage.Filter(search, "2026-Q3", "name", "/staff/units?period=2026-Q3");
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
    for (var why : List.of(ShownFigure.Hidden.FEW, ShownFigure.Hidden.GIVES_AWAY)) {
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
