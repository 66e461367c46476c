package vn.motcham.definition;

import java.util.List;
import vn.motcham.round.Round;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.target.Programme;

/** What comes with the product, read as an installation reads it. */
final class ShippedSurveys {
  private static final Definitions.Complete SHIPPED = read();

  private ShippedSurveys() {}

  static List<SurveyDefinition> definitions() {
    return SHIPPED.surveys();
  }

  static List<Survey> list() {
    return SHIPPED.surveys().stream().map(SurveyDefinition::survey).toList();
  }

  static Survey get(String id) {
    return get(id, 1);
  }

  static Survey get(String id, int version) {
    return list().stream()
        .filter(survey -> survey.id().equals(id) && survey.version() == version)
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + "/" + version));
  }

  static List<Programme> programmes() {
    return SHIPPED.programmes();
  }

  static List<Round> rounds() {
    return SHIPPED.rounds();
  }

  private static Definitions.Complete read() {
    return switch (new Definitions(null).read()) {
      case Definitions.Complete complete -> complete;
      case Definitions.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }
}
