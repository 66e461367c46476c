package vn.motcham.house;

import java.util.List;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;

/** Surveys of the tests' own. */
public final class SampleForm {
  private static final String DIRECTORY = "src/test/resources/vn/motcham/house/definitions";

  private SampleForm() {}

  /** As long as a form for outpatients: tables, a number, a condition, questions on the person. */
  public static SurveyDefinition longForm() {
    return named("long-form");
  }

  /** For a kiosk: an option beside the scale, and a number asked of some only. */
  public static SurveyDefinition waitingTime() {
    return named("waiting-time");
  }

  private static SurveyDefinition named(String id) {
    return read(new Definitions(DIRECTORY)).stream()
        .filter(definition -> definition.survey().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Every survey that comes with the product, as far as it may be asked there. */
  public static List<Survey> shippedFor(Channel channel) {
    return read(new Definitions(null)).stream()
        .map(SurveyDefinition::survey)
        .filter(survey -> survey.channels().contains(channel))
        .toList();
  }

  private static List<SurveyDefinition> read(Definitions definitions) {
    return switch (definitions.read()) {
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
      case Definitions.Complete complete -> complete.surveys();
    };
  }
}
