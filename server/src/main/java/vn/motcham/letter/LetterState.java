package vn.motcham.letter;

import java.time.LocalDate;
import java.util.Set;

/** Where a letter stands. What may be done next follows from that alone. */
public sealed interface LetterState {
  /**
   * It waits for an answer.
   *
   * @param since the day from which the terms are counted
   */
  record Received(LocalDate since) implements LetterState {}

  /** It waits for whoever wrote it to say more. */
  record Asked(LocalDate since) implements LetterState {}

  record Refused(LocalDate since) implements LetterState {}

  /** What was asked for was not said in time. */
  record Closed(LocalDate since) implements LetterState {}

  /**
   * @param settled whether it was made public, or decided that it won't be
   */
  record Answered(LocalDate since, boolean settled) implements LetterState {}

  /**
   * @param answeredOn when it was answered; publishing is counted from there
   */
  record Fixed(LocalDate since, LocalDate answeredOn, boolean settled) implements LetterState {}

  LocalDate since();

  /** A stable code, by which it is named on pages. */
  default String code() {
    return switch (this) {
      case Received _ -> "received";
      case Asked _ -> "asked";
      case Refused _ -> "refused";
      case Closed _ -> "closed";
      case Answered _ -> "answered";
      case Fixed _ -> "fixed";
    };
  }

  default Set<Act> moves() {
    return switch (this) {
      case Received _ -> Set.of(Act.ANSWER, Act.ASK, Act.REFUSE, Act.PASS_ON);
      case Asked _ -> Set.of(Act.ADD, Act.ANSWER, Act.PASS_ON, Act.CLOSE);
      case Refused _, Closed _ -> Set.of();
      case Answered(_, boolean settled) ->
          settled
              ? Set.of(Act.FIX, Act.PASS_ON)
              : Set.of(Act.FIX, Act.PASS_ON, Act.PUBLISH, Act.WITHHOLD);
      case Fixed(_, _, boolean settled) -> settled ? Set.of() : Set.of(Act.PUBLISH, Act.WITHHOLD);
    };
  }

  /**
   * @throws IllegalStateException where {@link #moves} lacks the act
   */
  default LetterState after(Act act, LocalDate on) {
    if (!moves().contains(act)) {
      throw new IllegalStateException(act + " after " + this);
    }
    return switch (act) {
      case REFUSE -> new Refused(on);
      case CLOSE -> new Closed(on);
      case ASK -> new Asked(on);
      case ADD -> new Received(on);
      case ANSWER -> new Answered(on, false);
      case FIX -> fixed(on);
      case PASS_ON -> this;
      case PUBLISH, WITHHOLD -> settled();
    };
  }

  private LetterState fixed(LocalDate on) {
    return this instanceof Answered(LocalDate answeredOn, boolean settled)
        ? new Fixed(on, answeredOn, settled)
        : this;
  }

  private LetterState settled() {
    return switch (this) {
      case Answered(LocalDate since, _) -> new Answered(since, true);
      case Fixed(LocalDate since, LocalDate answeredOn, _) -> new Fixed(since, answeredOn, true);
      case Received _, Asked _, Refused _, Closed _ -> this;
    };
  }
}
