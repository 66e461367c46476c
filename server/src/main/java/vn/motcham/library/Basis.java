package vn.motcham.library;

import java.util.stream.Stream;
import vn.motcham.survey.Question;
import vn.motcham.survey.Source;
import vn.motcham.survey.Source.Certainty;
import vn.motcham.survey.Survey;

/** On whose word an instrument's wording stands, all of it taken together. */
enum Basis {
  /** The instrument and every question were seen in the document: it may be called official. */
  CONFIRMED("confirmed"),
  /** Something was copied from a copy. */
  TRANSCRIBED("transcribed"),
  /** Something was never looked up. */
  GENERAL_KNOWLEDGE("from-general-knowledge"),
  /** It claims no authority. */
  OWN("own");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Basis of(Survey survey) {
    if (survey.isOfficial()) {
      return CONFIRMED;
    }
    if (survey.findSource().filter(source -> source.certainty() != Certainty.OWN).isEmpty()) {
      return OWN;
    }
    boolean guessed =
        sources(survey).anyMatch(source -> source.certainty() == Certainty.GENERAL_KNOWLEDGE);
    return guessed ? GENERAL_KNOWLEDGE : TRANSCRIBED;
  }

  private static Stream<Source> sources(Survey survey) {
    return Stream.concat(
        survey.findSource().stream(),
        survey.questions().stream().map(Question::heading).map(Question.Heading::source));
  }
}
