package vn.motcham.house;

import vn.motcham.definition.Definitions;
import vn.motcham.survey.SurveyDefinition;

/** A survey for paper and phones, with every kind of question. */
public final class VillageVisit {
  private static final String DIRECTORY = "src/test/resources/vn/motcham/house/paper";

  private VillageVisit() {}

  public static SurveyDefinition definition() {
    return switch (new Definitions(DIRECTORY).read()) {
      case Definitions.Complete complete -> complete.surveys().getFirst();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
    };
  }
}
