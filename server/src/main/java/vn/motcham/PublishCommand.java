package vn.motcham;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.definition.Definitions;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Audit;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.Surveys;

/** Publishes without starting the server. */
@Command(
    name = "publish",
    description =
        "Stores new versions of surveys for good, as every start does; says of each whether it was"
            + " stored, was there already or is still a draft.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "ID/VERSION",
      description = "only this one, such as counter-rating/1; without it, all")
  @Nullable String only;

  @Override
  public Integer call() {
    try (var house = Application.open()) {
      return switch (house.getBean(Definitions.class).read()) {
        case Definitions.Faulty(var faults) -> {
          Terminal.refuse(faults, Language.EN);
          yield Application.REFUSED;
        }
        case Definitions.Complete complete ->
            publish(chosen(complete), house.getBean(Surveys.class), house.getBean(Audit.class));
      };
    }
  }

  private List<SurveyDefinition> chosen(Definitions.Complete complete) {
    return complete.surveys().stream()
        .filter(definition -> only == null || only.equals(SurveysCommand.name(definition)))
        .toList();
  }

  private static int publish(List<SurveyDefinition> definitions, Surveys surveys, Audit audit) {
    if (definitions.isEmpty()) {
      Terminal.ERR.println("There is no such survey among the definitions.");
      return Application.REFUSED;
    }
    int exit = 0;
    for (SurveyDefinition definition : definitions) {
      exit = Math.max(exit, publish(definition, surveys, audit));
    }
    return exit;
  }

  private static int publish(SurveyDefinition definition, Surveys surveys, Audit audit) {
    String name = SurveysCommand.name(definition);
    boolean retiredBefore = isRetired(definition, surveys);
    switch (surveys.publish(definition)) {
      case Surveys.Published(int number) -> {
        audit.recordOperator("survey-published", name);
        say(definition, "stored as number " + number);
      }
      case Surveys.AlreadyPublished _ -> say(definition, "was there already");
      case Surveys.StillDraft _ -> say(definition, "is a draft, not stored");
      case Surveys.Changed(Problem problem) -> {
        Terminal.ERR.println(Texts.of(problem, Language.EN));
        return Application.REFUSED;
      }
    }
    if (!retiredBefore && isRetired(definition, surveys)) {
      audit.recordOperator("survey-retired", name);
    }
    return 0;
  }

  private static boolean isRetired(SurveyDefinition definition, Surveys surveys) {
    return surveys
        .find(definition.survey().id(), definition.survey().version())
        .flatMap(stored -> surveys.findRetirement(stored.number()))
        .isPresent();
  }

  private static void say(SurveyDefinition definition, String outcome) {
    Terminal.OUT.println(SurveysCommand.line(definition) + "  " + outcome);
  }
}
