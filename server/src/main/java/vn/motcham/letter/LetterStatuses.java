package vn.motcham.letter;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.Deadline;
import vn.motcham.code.LookupCode;
import vn.motcham.code.Status;

/** Says to those who have the code of a letter where it stands. */
@Singleton
public final class LetterStatuses {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Letters letters;
  private final Deadlines deadlines;
  private final SecondRatings ratings;
  private final InstantSource clock;

  LetterStatuses(Letters letters, Deadlines deadlines, SecondRatings ratings, InstantSource clock) {
    this.letters = letters;
    this.deadlines = deadlines;
    this.ratings = ratings;
    this.clock = clock;
  }

  /** Whether who rated with this outcome may leave a letter. */
  public boolean mayLeaveOne(Status status) {
    return Writers.mayWrite(status);
  }

  public Optional<LetterStatus> find(LookupCode code) {
    return letters.areReadable()
        ? letters.find(code).map(letter -> status(code, letter))
        : Optional.of(LetterStatus.unreadable());
  }

  private LetterStatus status(LookupCode code, Letter letter) {
    if (!letter.readable()) {
      return told(letter, "unreadable", null);
    }
    return switch (letter.state()) {
      case LetterState.Received received -> waiting(letter, received);
      case LetterState.Asked asked -> asked(letter, asked);
      case LetterState.Closed _ -> told(letter, "closed", null);
      case LetterState.Refused _ -> told(letter, "refused", null, Act.REFUSE);
      case LetterState.Answered _ -> told(letter, "answered", null, Act.ANSWER);
      case LetterState.Fixed _ ->
          told(letter, "fixed", ratings.hasRated(code) ? null : "rate", Act.ANSWER, Act.FIX);
    };
  }

  private LetterStatus waiting(Letter letter, LetterState.Received received) {
    LocalDate today = Days.today(clock);
    Deadline deadline = deadlines.of(received, Act.ANSWER).orElseThrow();
    return switch (deadline) {
      case Deadline.By(LocalDate day) when deadline.isOver(today) ->
          new LetterStatus(kind(letter), "late", began(letter), shown(day), List.of(), null);
      case Deadline.By(LocalDate day) ->
          new LetterStatus(kind(letter), "received", began(letter), shown(day), List.of(), null);
      case Deadline.YearMissing _ ->
          new LetterStatus(kind(letter), "undated", began(letter), null, List.of(), null);
    };
  }

  private LetterStatus asked(Letter letter, LetterState.Asked asked) {
    LetterStatus told = told(letter, "asked", "add", Act.ASK);
    String due =
        deadlines.of(asked, Act.ADD).orElseThrow() instanceof Deadline.By(LocalDate day)
            ? shown(day)
            : null;
    return new LetterStatus(
        told.kind(), told.state(), told.receivedOn(), due, told.said(), told.next());
  }

  private static LetterStatus told(
      Letter letter, String state, @Nullable String next, Act... acts) {
    List<String> said =
        Stream.of(acts).flatMap(act -> letter.last(act).stream()).map(Letter.Step::text).toList();
    return new LetterStatus(kind(letter), state, began(letter), null, said, next);
  }

  private static String kind(Letter letter) {
    return letter.kind().code();
  }

  private static String began(Letter letter) {
    return shown(letter.receivedOn());
  }

  static String shown(LocalDate day) {
    return DAY.format(day);
  }
}
