package vn.motcham.sheet;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.response.Responses;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * The batches of printed sheets, from the printing to the end. Who may what is the asker's care.
 */
@Singleton
public final class Batches {
  public static final int MOST_SHEETS = 500;

  private final Jdbi jdbi;
  private final Rounds rounds;
  private final Surveys surveys;
  private final Units units;
  private final Audit audit;
  private final InstantSource clock;

  Batches(
      Jdbi jdbi, Rounds rounds, Surveys surveys, Units units, Audit audit, InstantSource clock) {
    this.jdbi = jdbi;
    this.rounds = rounds;
    this.surveys = surveys;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is to be printed; see {@link Batch}. */
  public record Order(
      int unit, int survey, Stage stage, int round, String language, int sheets, boolean alone) {}

  /** What became of an order. */
  public sealed interface Issue {}

  public record Issued(Batch batch) implements Issue {}

  public record Refusal(Problem problem) implements Issue {}

  public Issue issue(Order order, StaffMember by) {
    List<Fault> faults = faults(order);
    if (!faults.isEmpty()) {
      return new Refusal(Problem.of(faults));
    }
    return jdbi.inTransaction(
        handle -> {
          BatchTable table = new BatchTable(handle);
          int number = table.insert(order, by.account(), today());
          audit.record(
              handle, OptionalInt.of(by.account()), "paper-printed", Integer.toString(number));
          return new Issued(table.find(number).orElseThrow());
        });
  }

  private List<Fault> faults(Order order) {
    List<Fault> faults = new ArrayList<>();
    Survey survey = surveys.get(order.survey()).survey();
    if (!survey.channels().contains(Channel.PAPER)) {
      faults.add(Fault.at("/survey", ProblemType.UNKNOWN_VALUE));
    }
    if (order.sheets() < 1 || order.sheets() > MOST_SHEETS) {
      faults.add(Fault.at("/sheets", ProblemType.OUT_OF_RANGE));
    }
    if (order.round() != Rounds.NONE && !takesPart(order, survey)) {
      faults.add(Fault.at("/round", ProblemType.ROUND_NOT_HERE));
    }
    return faults;
  }

  private boolean takesPart(Order order, Survey survey) {
    List<Integer> line = line(order.unit());
    return rounds
        .find(order.round())
        .filter(round -> Rounds.asks(round, survey, Channel.PAPER))
        .filter(round -> Rounds.findQuotaUnit(round, line).isPresent())
        .isPresent();
  }

  private List<Integer> line(int unit) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, today()).stream().map(Unit::number).toList();
  }

  public Optional<Batch> find(int number) {
    return jdbi.withHandle(handle -> new BatchTable(handle).find(number));
  }

  /** All of them, the newest first. */
  public List<Batch> list() {
    return jdbi.withHandle(handle -> new BatchTable(handle).list());
  }

  /** How many sheets of each open batch have come back: those of which something was keyed. */
  public Map<Integer, Integer> countReturned() {
    return jdbi.withHandle(handle -> new KeyingTable(handle).counts());
  }

  /**
   * Says on which day the sheets were filled in; what is wrong with that day, if anything. A day
   * that is past remembering is refused: its copies could not be told from each other any more.
   */
  public Optional<Problem> fill(Batch batch, LocalDate day) {
    if (day.isAfter(today())) {
      return Optional.of(at(ProblemType.DAY_AHEAD));
    }
    if (day.isBefore(today().minusDays(Responses.DAYS_KEPT))) {
      String days = Integer.toString(Responses.DAYS_KEPT);
      return Optional.of(Problem.of(ProblemType.DAY_TOO_OLD, "days", days));
    }
    Optional<Round> round = rounds.find(batch.round());
    if (round.filter(found -> !found.isOn(day)).isPresent()) {
      return Optional.of(at(ProblemType.DAY_OUTSIDE_ROUND));
    }
    return jdbi.inTransaction(
        handle -> {
          BatchTable table = new BatchTable(handle);
          if (!table.lock(batch.number()).isOpen()) {
            return Optional.of(ProblemType.BATCH_CLOSED.problem());
          }
          table.fill(batch.number(), day);
          return Optional.empty();
        });
  }

  private static Problem at(ProblemType type) {
    return Problem.of(List.of(Fault.at("/filled-on", type)));
  }

  /** The last day on which sheets of this day can be stored. */
  public static LocalDate lastDay(LocalDate filledOn) {
    return filledOn.plusDays(Responses.DAYS_KEPT);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }
}
