package vn.motcham.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.Survey;

/** What is said of instruments, and never more than can be said. */
class InstrumentsTest {
  private static final String QUOTING =
      TwoVersions.FIRST.replace(
          "languages: [vi, en]",
          "source: {document: QĐ 1, certainty: confirmed}\nlanguages: [vi, en]");

  @Test
  void onlyWhatIsConfirmedThroughoutIsSaidToBeChecked() {
    String confirmed = QUOTING.replace("certainty: own", "certainty: confirmed");

    assertThat(basis(confirmed)).isEqualTo(Basis.CONFIRMED);
    assertThat(basis(lastOf(confirmed, "transcribed"))).isEqualTo(Basis.TRANSCRIBED);
    assertThat(basis(lastOf(confirmed, "from general knowledge")))
        .isEqualTo(Basis.GENERAL_KNOWLEDGE);
  }

  @Test
  void aFormThatNamesNoSourceIsOurOwn() {
    assertThat(basis(TwoVersions.FIRST)).isEqualTo(Basis.OWN);
    assertThat(basis(TwoVersions.FIRST.replace("certainty: own", "certainty: confirmed")))
        .isEqualTo(Basis.OWN);
  }

  @Test
  void nothingThatComesWithTheProductIsSaidToBeOfficial() {
    Definitions.Complete shipped = (Definitions.Complete) new Definitions(null).read();

    assertThat(shipped.surveys())
        .extracting(definition -> Basis.of(definition.survey()))
        .doesNotContain(Basis.CONFIRMED)
        .contains(Basis.OWN, Basis.TRANSCRIBED, Basis.GENERAL_KNOWLEDGE);
  }

  @Test
  void whatALanguageLacksIsCountedOncePerText() {
    Survey survey =
        TwoVersions.read(
            TwoVersions.FIRST
                .replace("languages: [vi, en]", "languages: [vi, en]\nfurther-languages: [tyz]")
                .replace("vi: Kém,", "vi: Kém, tyz: Bấu đây,"));

    assertThat(Translation.of(survey, "en")).isEqualTo(new Translation("en", 8, 0));
    assertThat(Translation.of(survey, "tyz")).isEqualTo(new Translation("tyz", 8, 7));
    assertThat(Translation.of(survey, "tyz").percent()).isEqualTo(12);
  }

  @Test
  void aTextThatIsNotTranslatedIsShownInVietnameseAndMarked() {
    Survey survey = TwoVersions.first();
    Voice voice = new Voice(TwoVersions.VOICE.page(), "tyz");

    assertThat(voice.phrase(survey.title())).isEqualTo(new Phrase("Phiếu nhỏ", "vi", true));
    assertThat(TwoVersions.VOICE.phrase(survey.title()).missing()).isFalse();
  }

  private static Basis basis(String yaml) {
    return Basis.of(TwoVersions.read(yaml));
  }

  private static String lastOf(String yaml, String certainty) {
    int last = yaml.lastIndexOf("certainty: confirmed");
    return yaml.substring(0, last)
        + yaml.substring(last).replace("certainty: confirmed", "certainty: " + certainty);
  }
}
