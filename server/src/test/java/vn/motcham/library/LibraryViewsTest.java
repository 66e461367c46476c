package vn.motcham.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;

class LibraryViewsTest {
  private static final Survey SURVEY = TwoVersions.first();
  private static final Edition EDITION =
      new Edition(SURVEY, "0".repeat(64), State.PUBLISHED, null, OptionalInt.of(1));

  @ParameterizedTest
  @EnumSource
  void theListShowsWhatThereIsOrWhatToDo(Language language) {
    var row =
        new LibraryPage.Row(
            "small",
            new Phrase("Phiếu nhỏ", "vi", false),
            "/staff/surveys/small/1",
            "transcribed",
            List.of(new LibraryPage.Version(1, "/staff/surveys/small/1", "published")),
            List.of(new LibraryPage.Spoken("tyz", "Tày", "12")),
            "");
    var page = new LibraryPage(List.of(new LibraryPage.Shelf("health", List.of(row))), false);
    var empty = new LibraryPage(List.of(), true);

    String html = Views.renderSignedIn("library/surveys", language, "surveys", page);
    WellFormed.check(html, language);
    assertThat(html).contains("class=\"basis transcribed\"", "Tày", "12", "motcham check");
    WellFormed.check(
        Views.renderSignedIn("library/surveys", language, "surveys-none", empty), language);
  }

  @ParameterizedTest
  @EnumSource
  void anInstrumentIsShownInALanguageThatItLacks(Language language) {
    Voice voice = new Voice(language, "tyz");
    SurveySheet sheet = new SurveySheet(SURVEY, voice);
    var page =
        new SurveyPage(
            "small",
            1,
            EDITION.url(),
            voice.phrase(SURVEY.title()),
            voice.phrase(SURVEY.standing()),
            "published",
            "01/10/2026",
            "own",
            List.of(new SurveyPage.Fact("hash", EDITION.contentHash(), true)),
            List.of("kiosk", "receipt", "paper"),
            List.of(new SurveyPage.Other("2", "/staff/surveys/small/compare?from=1&to=2")),
            new SurveyPage.Wording(
                "tyz", "Tày", 8, 8, SurveyPages.links(SURVEY, EDITION.url(), voice)),
            null,
            sheet.parts(),
            sheet.measures(),
            List.of(new SurveyPage.Use("Xã Mẫu", "", "máy đánh giá", "01/10/2026", "")));

    String html = Views.renderSignedIn("library/survey", language, "survey", page);

    WellFormed.check(html, language);
    assertThat(html)
        .contains("class=\"untranslated\"", "/staff/surveys/small/1.xlsx", "01/10/2026");
  }

  @ParameterizedTest
  @EnumSource
  void twoVersionsStandSideBySide(Language language) {
    Voice voice = new Voice(language, language.code());
    Survey later =
        TwoVersions.read(
            TwoVersions.second().replace("thế nào", "ra sao").replace("fee: fee, ", ""));
    var link = new Descent(List.of(SURVEY, later)).find(later, SURVEY);
    var page =
        ComparisonPages.page(Comparison.of(SURVEY, later, link, voice), "/one", "/two", voice);

    String html = Views.renderSignedIn("library/compare", language, "compare", page);

    WellFormed.check(html, language);
    assertThat(html).contains("<del>thế nào</del>", "<ins>ra sao</ins>", "continuity unbroken");
  }

  @ParameterizedTest
  @EnumSource
  void aKioskIsShownScreenByScreen(Language language) {
    KioskPreviews previews = new KioskPreviews(EDITION, new Voice(language, language.code()));
    for (int screen = 0; screen <= SURVEY.questions().size() + 1; screen++) {
      String html =
          Views.renderSignedIn(
              "library/kiosk", language, "kiosk-preview-" + screen, previews.show(screen));

      WellFormed.check(html, language);
    }
  }

  @Test
  void aSurveyThatNoKioskAsksSaysSo() {
    Survey onPaper =
        TwoVersions.read(
            TwoVersions.FIRST
                .replace("languages: [vi, en]", "languages: [vi, en]\nchannels: [paper]")
                .replace("required: [kiosk]", "required: [paper]"));
    var edition = new Edition(onPaper, "", State.DRAFT, null, OptionalInt.empty());

    KioskPreview page = new KioskPreviews(edition, TwoVersions.VOICE).show(1);

    assertThat(Views.renderSignedIn("library/kiosk", Language.VI, "kiosk-preview-none", page))
        .contains("không hỏi trên máy đánh giá");
  }
}
