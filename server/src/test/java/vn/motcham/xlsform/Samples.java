package vn.motcham.xlsform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.yaml.YamlTree;

/** Surveys to be taken out. */
final class Samples {
  private static final Path FILES =
      Path.of("src/test/resources/vn/motcham/xlsform/definitions/surveys/every-feature");

  private Samples() {}

  static List<SurveyDefinition> shipped() {
    return switch (new Definitions(null).read()) {
      case Definitions.Complete complete -> complete.surveys();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }

  /** One with everything that a definition may have, and texts that look like something else. */
  static SurveyDefinition everyFeature() {
    return read("2.yaml");
  }

  /** The version before that one. */
  static SurveyDefinition everyFeatureBefore() {
    return read("1.yaml");
  }

  private static SurveyDefinition read(String file) {
    try {
      return SurveyDefinition.of(YamlTree.read(Files.readAllBytes(FILES.resolve(file))).root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
