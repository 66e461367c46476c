package vn.motcham.response;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      case Good _, Aside _ -> Optional.empty();
      case Bad(_, Problem problem) -> Optional.of(problem);
    };
  }

  /**
   * Takes responses in that came together; each has an outcome of its own, in their order. When it
   * throws, nobody knows which of them are committed, and the same may be sent again.
   */
  public List<Outcome> submitAll(List<Submission> submissions) {
    return settle(submissions.stream().map(this::check).toList());
  }

  /**
   * The same for a kiosk of which nothing was accepted for a while. What was set aside meanwhile
   * stays so when it comes again: nothing is both set aside and counted.
   */
  public List<Outcome> submitAllOfReturned(int kiosk, List<Submission> submissions) {
    Set<String> kept = quarantine.listKept(kiosk, submissions, ProblemType.KIOSK_REVOKED);
    return settle(
        submissions.stream()
            .map(this::check)
            .map(one -> kept.contains(one.id()) ? aside(one, ProblemType.KIOSK_REVOKED) : one)
            .toList());
  }

  /**
   * Keeps responses of a kiosk apart for somebody to look at, in no figure. One that was stored
   * before is a duplicate, and one that holds not against its survey is rejected, as ever.
   */
  public List<Outcome> setAsideAll(List<Submission> submissions, ProblemType reason) {
    List<Checked> checked = submissions.stream().map(this::check).toList();
    Set<String> stored = quarantine.listStored(listGood(checked));
    return settle(
        checked.stream().map(one -> stored.contains(one.id()) ? one : aside(one, reason)).toList());
  }

  private List<Outcome> settle(List<Checked> checked) {
    Iterator<Outcome> stored = intake.store(listGood(checked)).iterator();
    return checked.stream()
        .map(
            one ->
                switch (one) {
                  case Good _ -> stored.next();
                  case Aside(SetAside response) -> quarantine.keep(response);
                  case Bad(_, Problem problem) -> new Outcome.Rejected(problem);
                })
        .toList();
  }

  private static List<ValidResponse> listGood(List<Checked> checked) {
    List<ValidResponse> good = new ArrayList<>();
    for (Checked one : checked) {
      if (one instanceof Good(ValidResponse response)) {
        good.add(response);
      }
    }
    return good;
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
  private sealed interface Checked {
    String id();
  }

  private record Good(ValidResponse response) implements Checked {
    @Override
    public String id() {
      return response.id();
    }
  }

  private record Aside(SetAside response) implements Checked {
    @Override
    public String id() {
      return response.submission().id();
    }
  }

  private record Bad(String id, Problem problem) implements Checked {}

  private static Checked aside(Checked checked, ProblemType reason) {
    return switch (checked) {
      case Good(ValidResponse response) ->
          new Aside(new SetAside(response.submission(), response.content(), reason.problem()));
      case Aside(SetAside response) ->
          new Aside(new SetAside(response.submission(), response.content(), reason.problem()));
      case Bad bad -> bad;
    };
  }

  private Checked check(Submission submission) {
    Survey survey = surveys.get(submission.survey()).survey();
    var result =
        Validation.of(survey, submission.channel(), submission.complete(), submission.answers());
    return switch (result) {
      case Validation.Faulty(var faults) -> new Bad(submission.id(), Problem.of(faults));
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
        ? new Bad(submission.id(), reason)
        : new Aside(new SetAside(submission, Content.of(submission, survey, answers), reason));
  }
}
