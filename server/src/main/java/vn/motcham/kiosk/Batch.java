package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.OpeningHours;
import vn.motcham.flag.Session;
import vn.motcham.numbering.Numbered;
import vn.motcham.numbering.Numbers;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.round.Rounds;
import vn.motcham.setting.UnitHours;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;
import vn.motcham.wake.Wake;
import vn.motcham.wake.Wakes;

/** Takes in what a kiosk sends at once. Each item stands for itself: one bad one fails alone. */
@Singleton
final class Batch {
  private final SentItems items;
  private final Surveys surveys;
  private final Rounds rounds;
  private final Units units;
  private final UnitHours hours;
  private final Responses responses;
  private final Numbers numbers;
  private final Wakes wakes;
  private final InstantSource clock;

  Batch(
      SentItems items,
      Surveys surveys,
      Rounds rounds,
      Units units,
      UnitHours hours,
      Responses responses,
      Numbers numbers,
      Wakes wakes,
      InstantSource clock) {
    this.items = items;
    this.surveys = surveys;
    this.rounds = rounds;
    this.units = units;
    this.hours = hours;
    this.responses = responses;
    this.numbers = numbers;
    this.wakes = wakes;
    this.clock = clock;
  }

  /**
   * What became of one item.
   *
   * @param id null when it could not be read
   */
  record Result(@Nullable String id, Outcome outcome) {}

  /** An item on its way: what is known of it so far is its submission, or why there is none. */
  private sealed interface Checked {
    /** Its number on the device; null when it could not be read. */
    @Nullable Integer seq();

    /**
     * @param wake what the kiosk was woken for; null: nothing that is known
     */
    record Good(Integer seq, Submission submission, @Nullable Wake wake) implements Checked {}

    record Bad(@Nullable String id, @Nullable Integer seq, Problem problem) implements Checked {}
  }

  /** The results, in the order of the items. */
  List<Result> take(SignedRequests.Sender sender, List<JsonNode> sent) {
    Instant now = clock.instant();
    List<KioskResponse.Reading> read =
        sent.stream().map(item -> items.read(sender.kiosk().number(), item)).toList();
    Map<String, Wake> woken = wakes.find(listWakes(read));
    List<Checked> checked = read.stream().map(one -> check(sender, one, woken, now)).toList();
    List<Submission> good = new ArrayList<>();
    for (Checked item : checked) {
      if (item instanceof Checked.Good(_, Submission submission, _)) {
        good.add(submission);
      }
    }
    Iterator<Outcome> outcomes = submit(sender, good).iterator();
    List<Result> results = checked.stream().map(item -> result(item, outcomes)).toList();
    numbers.mark(unstored(sender, checked, results));
    wakes.answered(listAnswered(checked, results));
    return results;
  }

  private static List<String> listWakes(List<KioskResponse.Reading> read) {
    List<String> wakes = new ArrayList<>();
    for (KioskResponse.Reading one : read) {
      if (one instanceof KioskResponse.Readable(KioskResponse response)) {
        response.findWake().ifPresent(wakes::add);
      }
    }
    return wakes;
  }

  /** Of a duplicate it may not have been counted that it came. */
  private static List<Wake> listAnswered(List<Checked> checked, List<Result> results) {
    List<Wake> answered = new ArrayList<>();
    for (int i = 0; i < checked.size(); i++) {
      boolean kept =
          switch (results.get(i).outcome()) {
            case Outcome.Stored _, Outcome.Duplicate _ -> true;
            case Outcome.Rejected _, Outcome.Quarantined _ -> false;
          };
      if (kept && checked.get(i) instanceof Checked.Good(_, _, Wake wake) && wake != null) {
        answered.add(wake);
      }
    }
    return answered;
  }

  private List<Outcome> submit(SignedRequests.Sender sender, List<Submission> good) {
    if (sender.revoked()) {
      return responses.setAsideAll(good, ProblemType.KIOSK_REVOKED);
    }
    return sender.kiosk().returned()
        ? responses.submitAllOfReturned(sender.kiosk().number(), good)
        : responses.submitAll(good);
  }

  private static Result result(Checked item, Iterator<Outcome> outcomes) {
    return switch (item) {
      case Checked.Bad(String id, _, Problem problem) ->
          new Result(id, new Outcome.Rejected(problem));
      case Checked.Good(_, Submission submission, _) ->
          new Result(submission.id(), outcomes.next());
    };
  }

  /** The numbers of what arrived and was not stored: that of what was, was noted down with it. */
  private static List<Numbered> unstored(
      SignedRequests.Sender sender, List<Checked> checked, List<Result> results) {
    List<Numbered> unstored = new ArrayList<>();
    for (int i = 0; i < checked.size(); i++) {
      Integer seq = checked.get(i).seq();
      boolean refused =
          switch (results.get(i).outcome()) {
            case Outcome.Rejected _, Outcome.Quarantined _ -> true;
            case Outcome.Stored _, Outcome.Duplicate _ -> false;
          };
      if (refused && seq != null) {
        unstored.add(new Numbered(sender.kiosk().number(), sender.device(), seq));
      }
    }
    return unstored;
  }

  private Checked check(
      SignedRequests.Sender sender,
      KioskResponse.Reading read,
      Map<String, Wake> woken,
      Instant now) {
    return switch (read) {
      case KioskResponse.Unreadable(String id, Integer seq, Problem problem) ->
          new Checked.Bad(id, seq, problem);
      case KioskResponse.Readable(KioskResponse response) ->
          check(
              sender,
              response,
              sender.kiosk().assignments().get(response.assignment()),
              response
                  .findWake()
                  .map(woken::get)
                  .filter(wake -> wake.isOf(sender.kiosk().number(), response.assignment()))
                  .orElse(null),
              now);
    };
  }

  private Checked check(
      SignedRequests.Sender sender,
      KioskResponse response,
      @Nullable Assignment assignment,
      @Nullable Wake wake,
      Instant now) {
    if (assignment == null) {
      return bad(response, ProblemType.ASSIGNMENT_NOT_YOURS.problem());
    }
    Survey survey = surveys.get(assignment.survey()).survey();
    if (!survey.id().equals(response.survey()) || survey.version() != response.version()) {
      return bad(response, ProblemType.SURVEY_NOT_HERE.problem());
    }
    if (!survey.allLanguages().contains(response.language())) {
      Fault fault = Fault.at("/language", ProblemType.UNKNOWN_VALUE);
      return bad(response, Problem.of(List.of(fault)));
    }
    OpeningHours open = hours.find(assignment.place().unit(), day(response)).orElse(null);
    Session session = response.session(sender.kiosk().number(), sender.device(), now, open);
    return new Checked.Good(
        response.seq(), submission(response, session, survey, assignment, wake), wake);
  }

  /** What people come from at a counter, where nobody says more. */
  private static Wake.Finished anything(Assignment assignment) {
    return new Wake.Finished(0, "", assignment.place().stage());
  }

  private static Checked bad(KioskResponse response, Problem problem) {
    return new Checked.Bad(response.id(), response.seq(), problem);
  }

  /**
   * An answer never counts after it was received, nor before the machine stood there. It is
   * remembered by the day that it carries itself, which is the same whenever it is sent again. What
   * is known to be of one field keeps no hour, as on a phone: the one-stop software's own list
   * would say whose dossier that was.
   */
  private Submission submission(
      KioskResponse response,
      Session session,
      Survey survey,
      Assignment assignment,
      @Nullable Wake wake) {
    Wake.Finished finished = wake == null ? anything(assignment) : wake.finished();
    Instant now = session.receivedAt();
    Instant counted = response.answeredAt().isAfter(now) ? now : response.answeredAt();
    if (counted.isBefore(assignment.from())) {
      counted = assignment.from();
    }
    LocalDateTime hour = LocalDateTime.ofInstant(counted, Bucket.ZONE);
    int unit = assignment.place().unit();
    Channel channel = response.test() ? Channel.TEST : Channel.KIOSK;
    return new Submission(
        response.id(),
        day(response),
        unit,
        unit,
        finished.field(),
        finished.procedure(),
        assignment.survey(),
        rounds.numberFor(survey, line(unit, hour.toLocalDate()), channel, hour.toLocalDate()),
        wake == null
            ? new Bucket.Hour(hour.toLocalDate(), hour.getHour())
            : Bucket.halfMonthOf(hour.toLocalDate()),
        channel,
        finished.stage(),
        response.language(),
        response.complete(),
        response.answers(),
        null,
        session,
        response.helped());
  }

  private static LocalDate day(KioskResponse response) {
    return response.answeredAt().atZone(Bucket.ZONE).toLocalDate();
  }

  private List<Integer> line(int unit, LocalDate day) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
  }
}
