package vn.motcham.response;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;

/** The responses, and the tallies that are counted from them. */
@Singleton
public final class Responses {
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
    SurveyVersion version = surveys.get(submission.survey());
    var checked =
        Validation.of(
            version.survey(), submission.channel(), submission.complete(), submission.answers());
    return switch (checked) {
      case Validation.Faulty(var faults) -> new Outcome.Rejected(Problem.of(faults));
      case Validation.Valid(var answers) -> store(submission, version, answers);
    };
  }

  private Outcome store(Submission submission, SurveyVersion version, List<Answer> answers) {
    Optional<DayKey> key = dayKeys.find(submission.day());
    if (key.isEmpty()) {
      return new Outcome.Rejected(ProblemType.TOO_OLD.problem());
    }
    byte[] content = Content.of(submission, version.survey(), answers);
    return intake.store(submission, version.survey(), answers, content, key.get());
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

  /** Respondent-level sums per indicator, likewise. */
  public List<IndicatorTally> listIndicatorTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tallies.listIndicators(units, survey, from, to);
  }
}
