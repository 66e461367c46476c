package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcham.citizen.Villagers;
import vn.motcham.paper.PrintedQuestion;
import vn.motcham.problem.Problem;
import vn.motcham.response.Bucket;
import vn.motcham.response.Responses;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Batches;
import vn.motcham.sheet.Closings;
import vn.motcham.sheet.Keyed;
import vn.motcham.sheet.Sheet;
import vn.motcham.sheet.Sheets;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.tally.Tallies;

/**
 * The demonstration's round on paper: sheets printed, keyed in twice and taken in, but for the last
 * unit's, which are left on the desk for visitors to go on with.
 */
@Singleton
@Requires(env = "demo")
final class SampleRound {
  private static final String ROUND = "song-lanh-2026";
  private static final long SEED = 20261101;

  /** Out of so many sheets one is spoiled, and one never comes back. */
  private static final int SPOILED = 25;

  private static final int LEFT = 9;

  /** Of the batch on the desk: keyed by one, by both, and by both with a slip in the last one. */
  private static final int KEYED_ONCE = 12;

  private static final int KEYED_TWICE = 5;

  private final Rounds rounds;
  private final Surveys surveys;
  private final Batches batches;
  private final Sheets sheets;
  private final Closings closings;
  private final Staff staff;
  private final Tallies tallies;
  private final InstantSource clock;

  SampleRound(
      Rounds rounds,
      Surveys surveys,
      Batches batches,
      Sheets sheets,
      Closings closings,
      Staff staff,
      Tallies tallies,
      InstantSource clock) {
    this.rounds = rounds;
    this.surveys = surveys;
    this.batches = batches;
    this.sheets = sheets;
    this.closings = closings;
    this.staff = staff;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** Does what isn't done yet; after the round's time there is nothing to do. */
  void load() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    Optional<Round> found = rounds.find(ROUND);
    if (found.isEmpty() || today.isBefore(found.get().from())) {
      return;
    }
    Round round = found.get();
    LocalDate day = today.isAfter(round.to()) ? round.to() : round.from();
    if (day.isBefore(today.minusDays(Responses.DAYS_KEPT))) {
      return;
    }
    Optional<SurveyVersion> survey = surveys.find(round.survey(), round.version());
    List<Integer> units = List.copyOf(round.quotas().keySet());
    for (int unit : units) {
      Desk desk = new Desk(round, survey.orElseThrow(), unit, day);
      if (unit == units.getLast()) {
        desk.begin();
      } else {
        desk.finish();
      }
    }
    tallies.recountChanged();
  }

  /** The sheets of one unit, and the two who key them in. */
  private final class Desk {
    private final SurveyVersion survey;
    private final Batch batch;
    private final StaffMember first = staff.find("quan-tri").orElseThrow();
    private final StaffMember second = staff.find("tinh").orElseThrow();
    private final Map<Integer, Sheet> known;

    Desk(Round round, SurveyVersion survey, int unit, LocalDate day) {
      this.survey = survey;
      this.batch = batch(round, unit, day);
      this.known =
          sheets.list(batch).stream().collect(Collectors.toMap(Sheet::number, sheet -> sheet));
    }

    private Batch batch(Round round, int unit, LocalDate day) {
      int number = rounds.number(round);
      Optional<Batch> printed =
          batches.list().stream()
              .filter(one -> one.unit() == unit && one.round() == number)
              // The newest comes first; visitors may have printed some of their own.
              .reduce((_, older) -> older);
      if (printed.isPresent()) {
        return printed.get();
      }
      Batches.Order order =
          new Batches.Order(
              unit,
              survey.number(),
              Stage.RESULT,
              number,
              "vi",
              round.quota(unit).orElseThrow(),
              false);
      return switch (batches.issue(order, first)) {
        case Batches.Refusal(Problem problem) ->
            throw new IllegalStateException(problem.toString());
        case Batches.Issued(Batch issued) -> {
          batches.fill(issued, day).ifPresent(SampleRound::fail);
          yield batches.find(issued.number()).orElseThrow();
        }
      };
    }

    /** Keys everything in, twice, and takes it in. */
    void finish() {
      if (!batch.isOpen()) {
        return;
      }
      for (int sheet = 1; sheet <= batch.sheets(); sheet++) {
        if (sheet % LEFT != 0) {
          Keyed keyed = read(sheet);
          key(sheet, keyed, first);
          key(sheet, keyed, second);
        }
      }
      closings.close(batch, first).ifPresent(SampleRound::fail);
    }

    /** Leaves the work half done, with a slip to be found. */
    void begin() {
      if (!batch.isOpen() || !known.isEmpty()) {
        return;
      }
      for (int sheet = 1; sheet <= KEYED_ONCE; sheet++) {
        Keyed keyed = read(sheet);
        key(sheet, keyed, first);
        if (sheet <= KEYED_TWICE) {
          key(sheet, sheet == KEYED_TWICE ? slipped(keyed) : keyed, second);
        }
      }
    }

    private void key(int sheet, Keyed keyed, StaffMember by) {
      boolean done =
          Optional.ofNullable(known.get(sheet))
              .filter(one -> by == first || one.findSecond().isPresent())
              .isPresent();
      if (!done && sheets.key(batch, sheet, keyed, by) instanceof Sheets.Refusal(var problem)) {
        fail(problem);
      }
    }

    private Keyed read(int sheet) {
      if (sheet % SPOILED == 0) {
        return Keyed.flawed(Keyed.Flaw.values()[0]);
      }
      Villagers people = new Villagers(SEED + batch.unit() * 1_000L + sheet);
      double satisfied = 0.7 + batch.unit() % 5 * 0.05;
      Map<String, List<String>> answers = people.fillIn(survey.survey(), satisfied);
      Map<String, String> codes = new HashMap<>();
      for (PrintedQuestion printed : PrintedQuestion.listOf(survey.survey())) {
        List<String> given = answers.getOrDefault(printed.id(), List.of());
        if (!given.isEmpty()) {
          codes.put(printed.id(), codes(printed, given));
        }
      }
      return new Keyed(null, codes, Map.of());
    }

    private Keyed slipped(Keyed keyed) {
      Map<String, String> codes = new HashMap<>(keyed.codes());
      codes.replaceAll(
          (question, code) ->
              question.equals("s15") || question.equals("s23")
                  ? (code.equals("4") ? "5" : "4")
                  : code);
      return new Keyed(null, codes, Map.of());
    }
  }

  private static String codes(PrintedQuestion printed, List<String> given) {
    return printed.codes().isEmpty()
        ? given.getFirst()
        : printed.codes().stream()
            .filter(code -> given.contains(code.option().id()))
            .map(code -> Integer.toString(code.number()))
            .collect(Collectors.joining(" "));
  }

  private static void fail(Problem problem) {
    throw new IllegalStateException(problem.toString());
  }
}
