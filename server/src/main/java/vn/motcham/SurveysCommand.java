package vn.motcham;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcham.definition.Definitions;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Audit;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Units;
import vn.motcham.xlsform.XlsForm;
import vn.motcham.xlsform.XlsForms;

/** The published surveys and where they are asked. */
@Command(name = "surveys", description = "The surveys.", mixinStandardHelpOptions = true)
final class SurveysCommand {
  @Command(
      name = "deploy",
      description = "Puts a published survey to use.",
      mixinStandardHelpOptions = true)
  int deploy(
      @Option(names = "--survey", required = true, paramLabel = "ID/VERSION") String survey,
      @Option(names = "--channel", required = true, description = "kiosk, receipt, poster, paper")
          String channel,
      @Option(
              names = "--stage",
              required = true,
              description = "reception, supplement, refusal, result")
          String stage,
      @Option(names = "--from", required = true, description = "first day, such as 2026-01-01")
          LocalDate from,
      @Option(names = "--unit", description = "number; this unit and all below it")
          @Nullable Integer unit) {
    try (var house = Application.open()) {
      Surveys surveys = house.getBean(Surveys.class);
      Optional<SurveyVersion> version = find(surveys, survey);
      if (version.isEmpty() && isDraft(house.getBean(Definitions.class), survey)) {
        Terminal.ERR.println(survey + " is still a draft; it can be asked once it is published.");
        return Application.REFUSED;
      }
      Optional<Channel> on = Channel.find(channel);
      Optional<Stage> at = Stage.find(stage);
      boolean unitKnown = unit == null || house.getBean(Units.class).find(unit).isPresent();
      if (version.isEmpty() || on.isEmpty() || at.isEmpty() || !unitKnown) {
        Terminal.ERR.println("No such published survey, channel, stage or unit.");
        return Application.REFUSED;
      }
      Deployment deployment =
          new Deployment(unit, null, null, on.get(), at.get(), version.get().number(), from, null);
      Optional<Problem> objection = surveys.findObjection(deployment);
      if (objection.isPresent()) {
        Terminal.ERR.println(Texts.of(objection.get(), Language.EN));
        return Application.REFUSED;
      }
      surveys.deploy(deployment);
      house.getBean(Audit.class).recordOperator("survey-deployed", survey);
      Terminal.OUT.println("Deployed.");
      return 0;
    }
  }

  @Command(
      name = "list",
      description = "Lists all versions with their state and hash, drafts of the files included.",
      mixinStandardHelpOptions = true)
  int list() {
    try (var house = Application.open()) {
      Surveys surveys = house.getBean(Surveys.class);
      for (SurveyVersion version : surveys.list()) {
        Survey survey = version.survey();
        Optional<LocalDate> retired = surveys.findRetirement(version.number());
        State state = retired.isPresent() ? State.RETIRED : State.PUBLISHED;
        String since = retired.map(day -> "  since " + day).orElse("");
        Terminal.OUT.println(line(survey, state, version.contentHash()) + since);
      }
      return switch (house.getBean(Definitions.class).read()) {
        case Definitions.Faulty(var faults) -> {
          Terminal.refuse(faults, Language.EN);
          yield Application.REFUSED;
        }
        case Definitions.Complete complete -> {
          drafts(complete).forEach(draft -> Terminal.OUT.println(line(draft)));
          yield 0;
        }
      };
    }
  }

  private static Stream<SurveyDefinition> drafts(Definitions.Complete complete) {
    return complete.surveys().stream().filter(one -> one.state() == State.DRAFT);
  }

  private static boolean isDraft(Definitions definitions, String name) {
    return definitions.read() instanceof Definitions.Complete complete
        && drafts(complete).anyMatch(draft -> name(draft).equals(name));
  }

  static String name(SurveyDefinition definition) {
    return definition.survey().id() + "/" + definition.survey().version();
  }

  /** What the files say of a version. */
  static String line(SurveyDefinition definition) {
    return line(definition.survey(), definition.state(), definition.contentHash());
  }

  private static String line(Survey survey, State state, String hash) {
    return "%-28s %-10s %s".formatted(survey.id() + "/" + survey.version(), state.code(), hash);
  }

  @Command(
      name = "export",
      description = "Writes a survey as an XLSForm, for KoboToolbox and ODK.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "ID/VERSION") String survey,
      @Parameters(paramLabel = "FILE.xlsx", description = "overwritten if it is there") Path file) {
    String[] parts = survey.split("/", 2);
    try (var house = Application.open()) {
      Optional<XlsForm> form =
          house.getBean(XlsForms.class).find(parts[0], parts.length == 2 ? parts[1] : "");
      if (form.isEmpty()) {
        Terminal.ERR.println("No such survey.");
        return Application.REFUSED;
      }
      Files.write(file, form.get().workbook());
      Terminal.OUT.printf(
          "Written. Its sheet \"notes\" lists %d things that an XLSForm can't say.%n",
          form.get().notes().size());
      return 0;
    } catch (IOException _) {
      Terminal.ERR.println("The file could not be written.");
      return Application.REFUSED;
    }
  }

  /** By a name such as {@code counter-rating/1}. */
  private static Optional<SurveyVersion> find(Surveys surveys, String name) {
    String[] parts = name.split("/", -1);
    boolean shaped = parts.length == 2 && parts[1].matches("[0-9]{1,5}");
    return shaped ? surveys.find(parts[0], Integer.parseInt(parts[1])) : Optional.empty();
  }
}
