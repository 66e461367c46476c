package vn.motcham.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcham.definition.Definitions;
import vn.motcham.definition.SmallSurvey;
import vn.motcham.survey.SurveyDefinition;

/** A small survey in two versions; how the second continues the first is each test's own. */
record TwoVersions(SurveyDefinition first, SurveyDefinition second) {
  static final String UNBROKEN =
      """
      follows:
        - survey: small
          version: 1
          questions: {overall: overall}
          indicators:
            - {indicator: share, was: share}
      """;

  static final String BROKEN =
      """
      follows:
        - survey: small
          version: 1
          questions: {overall: overall}
          indicators:
            - indicator: share
              was: share
              break: {vi: Câu hỏi đã đổi lời., en: The question was reworded.}
      """;

  static final String UNMAPPED = "";

  static TwoVersions of(String id, String follows) throws IOException {
    String first =
        SmallSurvey.YAML.replace("construct: procedure-handling", "construct: public-service");
    String second = first.replace("version: 1", "version: 2") + follows;
    Path directory = Files.createTempDirectory("definitions");
    write(directory, id, 1, first);
    write(directory, id, 2, second);
    return switch (new Definitions(directory.toString()).read()) {
      case Definitions.Complete complete ->
          new TwoVersions(version(complete, 1), version(complete, 2));
      case Definitions.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }

  private static void write(Path directory, String id, int version, String yaml)
      throws IOException {
    Path surveys = Files.createDirectories(directory.resolve("surveys").resolve(id));
    String named = yaml.replace("id: small", "id: " + id).replace("survey: small", "survey: " + id);
    Files.writeString(surveys.resolve(version + ".yaml"), named);
  }

  private static SurveyDefinition version(Definitions.Complete complete, int version) {
    return complete.surveys().stream()
        .filter(definition -> definition.survey().version() == version)
        .findFirst()
        .orElseThrow();
  }
}
