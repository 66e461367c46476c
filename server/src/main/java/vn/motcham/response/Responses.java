package vn.motcham.response;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.motcham.answer.Answer;
import vn.motcham.answer.Validation;
import vn.motcham.daykey.DayKeys;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;

/** The responses. */
@Singleton
public final class Responses {
  /** How many days back a response may still come. */
  public static final int DAYS_KEPT = DayKeys.DAYS_KEPT;

  private static final int MANY = 100;

  private final Surveys surveys;
  private final DayKeys dayKeys;
  private final IntakeQueue intake;
  private final Quarantine quarantine;

  Responses(Surveys surveys, DayKeys dayKeys, IntakeQueue intake, Quarantine quarantine) {
    this.surveys = surveys;
    this.dayKeys = dayKeys;
    this.intake = intake;
    this.quarantine = quarantine;
  }

  /**
   * Takes a response in. When this returns {@code Stored} or {@code Duplicate} it is committed;
   * when it throws, nobody knows, and the same may be sent again.
   *
   * @throws vn.motcham.problem.Unavailable when too many wait, or the database is away
   */
  public Outcome submit(Submission submission) {
    return submitAll(List.of(submission)).getFirst();
  }

  /** Why it would be rejected, whenever it came; nothing is stored. */
  public Optional<Problem> findProblem(Submission submission) {
    return switch (check(submission)) {
      case Good _, Late _ -> Optional.empty();
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
    Iterator<Outcome> stored = intake.store(valid).iterator();
    return checked.stream()
        .map(
            one ->
                switch (one) {
                  case Good _ -> stored.next();
                  case Late(LateResponse late) -> quarantine.keep(late);
                  case Bad(Problem problem) -> new Outcome.Rejected(problem);
                })
        .toList();
  }

  /** Whether so many are about to be stored that whatever can wait should let them pass. */
  public boolean areMany() {
    return intake.size() >= MANY;
  }

  /** How many this server has taken in, or tried to, since it was started. */
  public long countTaken() {
    return intake.written();
  }

  /** A submission that was held against its survey and the calendar. */
  private sealed interface Checked {}

  private record Good(ValidResponse response) implements Checked {}

  private record Late(LateResponse response) implements Checked {}

  private record Bad(Problem problem) implements Checked {}

  private Checked check(Submission submission) {
    Survey survey = surveys.get(submission.survey()).survey();
    var result =
        Validation.of(survey, submission.channel(), submission.complete(), submission.answers());
    return switch (result) {
      case Validation.Faulty(var faults) -> new Bad(Problem.of(faults));
      case Validation.Valid(var answers) ->
          dayKeys
              .find(submission.day())
              .<Checked>map(key -> new Good(ValidResponse.of(submission, survey, answers, key)))
              .orElseGet(() -> without(submission, survey, answers));
    };
  }

  /** A kiosk's answer waits for somebody; whoever holds a receipt is told that it is too old. */
  private Checked without(Submission submission, Survey survey, List<Answer> answers) {
    Problem reason =
        (dayKeys.isAhead(submission.day()) ? ProblemType.CLOCK_AHEAD : ProblemType.TOO_OLD)
            .problem();
    return submission.session() == null
        ? new Bad(reason)
        : new Late(new LateResponse(submission, Content.of(submission, survey, answers), reason));
  }
}
