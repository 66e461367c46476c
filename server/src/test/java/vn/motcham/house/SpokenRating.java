package vn.motcham.house;

import vn.motcham.definition.Definitions;
import vn.motcham.survey.SurveyDefinition;

/** A survey with recordings in Vietnamese: of its first question and of that one's last option. */
public final class SpokenRating {
  private static final String DIRECTORY = "src/test/resources/vn/motcham/house/spoken";

  private SpokenRating() {}

  public static SurveyDefinition definition() {
    return switch (new Definitions(DIRECTORY).read()) {
      case Definitions.Complete complete -> complete.surveys().getFirst();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
    };
  }

  /** The hash of the recording in this file. */
  public static String hash(String file) {
    String hash = definition().survey().recordings().get(file);
    if (hash == null) {
      throw new AssertionError(file);
    }
    return hash;
  }
}
