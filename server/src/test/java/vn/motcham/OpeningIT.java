package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.definition.SmallSurvey;

/** What is published stands; a server that finds it changed says so and stays closed. */
class OpeningIT {
  private static final int PATIENCE_SECONDS = 300;

  @TempDir Path home;
  private Path survey;

  /** What a process said, and how it ended. */
  private record Ended(int exit, List<String> output, List<String> complaints) {}

  @BeforeEach
  void write() throws IOException {
    survey = home.resolve("definitions/surveys/small/1.yaml");
    Files.createDirectories(survey.getParent());
    Files.writeString(survey, SmallSurvey.YAML);
  }

  @Test
  void oneChangedCharacterOfAPublishedFileStopsTheServerWithOneLine() throws Exception {
    assertThat(run("publish").output()).last().asString().endsWith("stored as number 1");

    Files.writeString(survey, SmallSurvey.YAML.replace("Kém", "Kèm"));
    Ended ended = run();
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.complaints())
        .singleElement()
        .asString()
        .contains("small version 1 was published with other content")
        .contains(SmallSurvey.definition().contentHash());
    assertThat(run("publish").complaints()).isEqualTo(ended.complaints());
  }

  /**
   * Its connections would be closed under it, and its complaints stand among what was asked for.
   */
  @Test
  void aCommandLeavesRegularWorkToTheServers() {
    try (ApplicationContext house = Application.open()) {
      assertThat(house.getBeansOfType(ExecutableMethodProcessor.class))
          .isNotEmpty()
          .noneMatch(ScheduledMethodProcessor.class::isInstance);
    }
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Product.command());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DATASOURCES_DEFAULT_URL");
    builder.environment().put("MICRONAUT_SERVER_PORT", "-1");
    builder.environment().put("MOTCHAM_DATA_DIR", home.resolve("data").toString());
    builder.environment().put("MOTCHAM_KEYS_DIR", home.resolve("keys").toString());
    builder.environment().put("MOTCHAM_DEFINITIONS_DIR", home.resolve("definitions").toString());
    Path output = home.resolve("output");
    Path complaints = home.resolve("complaints");
    Process process =
        builder.redirectOutput(output.toFile()).redirectError(complaints.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      return new Ended(
          process.exitValue(), Files.readAllLines(output), Files.readAllLines(complaints));
    } finally {
      process.destroyForcibly();
    }
  }
}
