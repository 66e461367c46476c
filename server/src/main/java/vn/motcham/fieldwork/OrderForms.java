package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.paper.PaperForms;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.sheet.Batches;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes and reads the form that orders a batch of sheets. */
@Singleton
final class OrderForms {
  private final Door door;
  private final Units units;
  private final Surveys surveys;
  private final PaperForms papers;
  private final Rounds rounds;
  private final InstantSource clock;

  OrderForms(
      Door door,
      Units units,
      Surveys surveys,
      PaperForms papers,
      Rounds rounds,
      InstantSource clock) {
    this.door = door;
    this.units = units;
    this.surveys = surveys;
    this.papers = papers;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * What the form said, before it is held against what there is.
   *
   * @param survey number of the version and the language to print, such as {@code 3.vi}
   */
  record Typed(
      String unit, String survey, String round, String stage, String sheets, boolean alone) {
    static final Typed NOTHING = new Typed("", "", "0", Stage.RESULT.code(), "", false);

    static Typed read(Form form) {
      return new Typed(
          form.one("unit"),
          form.one("survey"),
          form.one("round"),
          form.one("stage"),
          form.one("sheets"),
          form.one("alone").equals("yes"));
    }
  }

  /** The order, or what is missing in the form. */
  sealed interface Read {}

  record Good(Batches.Order order) implements Read {}

  record Faulty(Problem problem) implements Read {}

  Read read(Typed typed, StaffMember member) {
    Optional<Unit> unit =
        open(member).filter(u -> Integer.toString(u.number()).equals(typed.unit())).findFirst();
    Optional<Print> print =
        prints().stream().filter(found -> found.value().equals(typed.survey())).findFirst();
    Optional<Stage> stage = Stage.find(typed.stage());
    List<Fault> faults = new ArrayList<>();
    need(unit.isPresent(), "/unit", faults);
    need(print.isPresent(), "/survey", faults);
    need(stage.isPresent(), "/stage", faults);
    need(typed.sheets().strip().matches("[0-9]{1,4}"), "/sheets", faults);
    need(typed.round().matches("[0-9]{1,5}"), "/round", faults);
    if (!faults.isEmpty()) {
      return new Faulty(Problem.of(faults));
    }
    return new Good(
        new Batches.Order(
            unit.orElseThrow().number(),
            print.orElseThrow().version().number(),
            stage.orElseThrow(),
            Integer.parseInt(typed.round()),
            print.orElseThrow().language(),
            Integer.parseInt(typed.sheets().strip()),
            typed.alone()));
  }

  private static void need(boolean there, String place, List<Fault> faults) {
    if (!there) {
      faults.add(Fault.at(place, ProblemType.MISSING_FIELD));
    }
  }

  OrderForm form(Typed typed, @Nullable Problem problem, StaffMember member, Language language) {
    return new OrderForm(
        open(member).map(unit -> choice(unit, typed)).toList(),
        fault(problem, "/unit", language),
        prints().stream().map(print -> print.choice(typed, language)).toList(),
        fault(problem, "/survey", language),
        rounds(typed, language),
        fault(problem, "/round", language),
        Stream.of(Stage.values()).map(stage -> choice(stage, typed, language)).toList(),
        typed.sheets(),
        fault(problem, "/sheets", language),
        Batches.MOST_SHEETS,
        typed.alone());
  }

  /** A survey that can be printed in a language. */
  private record Print(SurveyVersion version, String language) {
    String value() {
      return version.number() + "." + language;
    }

    Choice choice(Typed typed, Language language) {
      Survey survey = version.survey();
      String text =
          "%s (%s/%d, %s)"
              .formatted(
                  survey.title().in(language.code()), survey.id(), survey.version(), this.language);
      return new Choice(value(), text, value().equals(typed.survey()));
    }
  }

  private List<Print> prints() {
    List<Print> prints = new ArrayList<>();
    for (SurveyVersion version : surveys.list()) {
      if (surveys.findRetirement(version.number()).filter(this::hasCome).isPresent()) {
        continue;
      }
      papers
          .listLanguages(version.survey())
          .forEach(language -> prints.add(new Print(version, language)));
    }
    return prints;
  }

  private List<Choice> rounds(Typed typed, Language language) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("0", Texts.get(language, "round.none"), typed.round().equals("0")));
    for (Round round : rounds.list()) {
      if (round.channels().contains(Channel.PAPER) && !round.to().isBefore(today().minusDays(90))) {
        String number = Integer.toString(rounds.number(round));
        choices.add(
            new Choice(number, round.title().in(language.code()), number.equals(typed.round())));
      }
    }
    return choices;
  }

  private Stream<Unit> open(StaffMember member) {
    return units.list().stream()
        .filter(unit -> unit.isOpenOn(today()))
        .filter(unit -> door.allows(member, unit.number()));
  }

  private boolean hasCome(LocalDate day) {
    return !day.isAfter(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  private static Choice choice(Unit unit, Typed typed) {
    String number = Integer.toString(unit.number());
    return new Choice(number, unit.name(), number.equals(typed.unit()));
  }

  private static Choice choice(Stage stage, Typed typed, Language language) {
    return new Choice(
        stage.code(),
        Texts.get(language, "kiosk.stage." + stage.code()),
        stage.code().equals(typed.stage()));
  }

  /** A form asks people, so it says what to do. */
  private static @Nullable String fault(
      @Nullable Problem problem, String place, Language language) {
    return problem == null
        ? null
        : problem.faults().stream()
            .filter(fault -> fault.place().equals(place))
            .findFirst()
            .map(fault -> sentence(fault, language))
            .orElse(null);
  }

  private static String sentence(Fault fault, Language language) {
    String key = "sheet.fault" + fault.place().replace('/', '.');
    return switch (fault.type()) {
      case MISSING_FIELD, OUT_OF_RANGE -> Texts.get(language, key);
      default -> Texts.of(fault, language);
    };
  }
}
