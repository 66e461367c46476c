package vn.motcham.response;

import vn.motcham.definition.Definitions;
import vn.motcham.survey.SurveyDefinition;

/** A survey with every kind of question and an indicator of three. */
public final class ThreeQuestions {
  private ThreeQuestions() {}

  public static SurveyDefinition definition() {
    return switch (new Definitions("src/test/resources/vn/motcham/response/definitions").read()) {
      case Definitions.Complete complete -> complete.surveys().getFirst();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
    };
  }
}
