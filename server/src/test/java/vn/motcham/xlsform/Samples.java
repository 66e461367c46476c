package vn.motcham.xlsform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.SurveyDefinition;

/** Surveys to be taken out. */
final class Samples {
  private static final String FILES = "src/test/resources/vn/motcham/xlsform/definitions";

  private Samples() {}

  static List<SurveyDefinition> shipped() {
    return read(null);
  }

  /** One with everything that a definition may have, and texts that look like something else. */
  static SurveyDefinition everyFeature() {
    return read(FILES).getLast();
  }

  /** The version before that one. */
  static SurveyDefinition everyFeatureBefore() {
    return read(FILES).getFirst();
  }

  private static List<SurveyDefinition> read(@Nullable String directory) {
    return switch (new Definitions(directory).read()) {
      case Definitions.Complete complete -> complete.surveys();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }
}
