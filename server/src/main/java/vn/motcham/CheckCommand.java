package vn.motcham;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcham.definition.Definitions;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.SurveyDefinition;

/** Holds definitions against their rules, without a database. */
@Command(
    name = "check",
    description =
        "Checks definitions of surveys, targets and rounds; every fault of every file with line,"
            + " column, path and what was expected. Exit code 2 if there is one.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIRECTORY",
      description =
          "where surveys, targets and rounds lie; without it, those that come with the product")
  @Nullable Path directory;

  @Option(
      names = "--language",
      paramLabel = "vi|en",
      defaultValue = "vi",
      description = "in which faults are explained; ${DEFAULT-VALUE} without it")
  String language = "";

  @Option(
      names = "--hashes",
      description = "also prints each survey's SHA-256, as history.yaml notes it")
  boolean hashes;

  @Override
  public Integer call() {
    Optional<Language> spoken = Language.find(language);
    if (spoken.isEmpty()) {
      Terminal.ERR.println("--language: vi, en");
      return Application.REFUSED;
    }
    String where = directory == null ? null : directory.toString();
    return switch (new Definitions(where).read()) {
      case Definitions.Complete complete -> {
        say(complete, spoken.get());
        yield 0;
      }
      case Definitions.Faulty(var faults) -> {
        Terminal.refuse(faults, spoken.get());
        yield Application.REFUSED;
      }
    };
  }

  private void say(Definitions.Complete complete, Language spoken) {
    if (hashes) {
      for (SurveyDefinition definition : complete.surveys()) {
        Terminal.OUT.println(SurveysCommand.line(definition));
      }
    }
    Map<String, String> counts =
        Map.of(
            "surveys", Integer.toString(complete.surveys().size()),
            "programmes", Integer.toString(complete.programmes().size()),
            "rounds", Integer.toString(complete.rounds().size()));
    Terminal.OUT.println(Texts.get(spoken, "command.check.in-order", counts));
  }
}
