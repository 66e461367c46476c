package vn.motcham.response;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;

/** The responses, and the tallies that are counted from them. */
@Singleton
public final class Responses {
  /** How many days back a response may still come. */
  public static final int DAYS_KEPT = DayKeys.DAYS_KEPT;

  private final Surveys surveys;
  private final DayKeys dayKeys;
  private final Intake intake;
  private final Recount recount;
  private final TallyTables tallies;

  Responses(Surveys surveys, DayKeys dayKeys, Intake intake, Recount recount, TallyTables tallies) {
    this.surveys = surveys;
    this.dayKeys = dayKeys;
    this.intake = intake;
    this.recount = recount;
    this.tallies = tallies;
  }

  /**
   * Takes a response in. When this returns {@code Stored} or {@code Duplicate} it is committed;
   * when it throws, nobody knows, and the same may be sent again.
   */
  public Outcome submit(Submission submission) {
    return submitAll(List.of(submission)).getFirst();
  }

  /** Why it would be rejected, whenever it came; nothing is stored. */
  public Optional<Problem> findProblem(Submission submission) {
    return switch (check(submission)) {
      case Good _ -> Optional.empty();
      case Bad(Problem problem) -> Optional.of(problem);
    };
  }

  /**
   * Takes responses in that came together; each has an outcome of its own, in their order. When it
   * throws, nobody knows which of them are committed, and the same may be sent again.
   */
  public List<Outcome> submitAll(List<Submission> submissions) {
    List<Checked> checked = submissions.stream().map(this::check).toList();
    List<ValidResponse> valid = new ArrayList<>();
    for (Checked one : checked) {
      if (one instanceof Good(ValidResponse response)) {
        valid.add(response);
      }
    }
    Iterator<Outcome> stored = intake.storeAll(valid).iterator();
    return checked.stream()
        .map(
            one ->
                switch (one) {
                  case Good _ -> stored.next();
                  case Bad(Problem problem) -> new Outcome.Rejected(problem);
                })
        .toList();
  }

  /** A submission that was held against its survey and the calendar. */
  private sealed interface Checked {}

  private record Good(ValidResponse response) implements Checked {}

  private record Bad(Problem problem) implements Checked {}

  private Checked check(Submission submission) {
    SurveyVersion version = surveys.get(submission.survey());
    var result =
        Validation.of(
            version.survey(), submission.channel(), submission.complete(), submission.answers());
    return switch (result) {
      case Validation.Faulty(var faults) -> new Bad(Problem.of(faults));
      case Validation.Valid(var answers) -> {
        Optional<DayKey> key = dayKeys.find(submission.day());
        yield key.isEmpty()
            ? new Bad(ProblemType.TOO_OLD.problem())
            : new Good(new ValidResponse(submission, version.survey(), answers, key.get()));
      }
    };
  }

  /** Counts the cells that have changed, and says how many there were. */
  public int recountChanged() {
    return recount.changed();
  }

  /** Counts everything anew from the rows, and says how many cells there are. */
  public int recountAll() {
    return recount.all();
  }

  /**
   * Counts per option of responses to a survey that these units received, in half-months from
   * {@code from} up to {@code to}.
   */
  public List<OptionTally> listOptionTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tallies.listOptions(units, survey, from, to);
  }

  /**
   * The same counts of only those responses that count for an indicator of several questions,
   * indicator by indicator.
   */
  public List<CountedOptionTally> listCountedOptionTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tallies.listCountedOptions(units, survey, from, to);
  }

  /** Respondent-level sums per indicator, likewise. */
  public List<IndicatorTally> listIndicatorTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tallies.listIndicators(units, survey, from, to);
  }
}
