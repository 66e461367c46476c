package vn.motcham.letter;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.motcham.calendar.Deadline;
import vn.motcham.calendar.WorkingDays;

/**
 * Until when what is to be done: the terms for complaints and proposals (phản ánh, kiến nghị) after
 * QĐ 766/QĐ-TTg, in working days after the day on which a letter came or was answered.
 */
@Singleton
public final class Deadlines {
  public static final int REFUSE = 2;
  public static final int ASK = 5;
  public static final int ANSWER = 15;
  public static final int PUBLISH = 2;

  /** The decision names no term for whoever was asked; they get as long as an answer may take. */
  public static final int ADD = 15;

  private final WorkingDays days;

  Deadlines(WorkingDays days) {
    this.days = days;
  }

  /** Until when this may or must be done; empty: there is no term. */
  public Optional<Deadline> of(LetterState state, Act act) {
    return switch (state) {
      case LetterState.Received(LocalDate since) ->
          switch (act) {
            case REFUSE -> Optional.of(days.after(since, REFUSE));
            case ASK -> Optional.of(days.after(since, ASK));
            case ANSWER -> Optional.of(days.after(since, ANSWER));
            case ADD, FIX, PASS_ON, PUBLISH, WITHHOLD, CLOSE -> Optional.empty();
          };
      case LetterState.Answered(LocalDate since, boolean settled) -> publishing(since, settled);
      case LetterState.Fixed(_, LocalDate answeredOn, boolean settled) ->
          publishing(answeredOn, settled);
      case LetterState.Asked(LocalDate since) ->
          act == Act.ADD || act == Act.CLOSE
              ? Optional.of(days.after(since, ADD))
              : Optional.empty();
      case LetterState.Refused _, LetterState.Closed _ -> Optional.empty();
    };
  }

  private Optional<Deadline> publishing(LocalDate answeredOn, boolean settled) {
    return settled ? Optional.empty() : Optional.of(days.after(answeredOn, PUBLISH));
  }

  /** The one by which it is overdue; empty: nobody has to do anything. */
  public Optional<Deadline> next(LetterState state) {
    return of(state, Act.ANSWER);
  }

  public boolean isOverdue(LetterState state, LocalDate today) {
    return next(state).filter(deadline -> deadline.isOver(today)).isPresent();
  }

  /**
   * What may still be done: refusing and asking have their time, answering never ends, and what is
   * added late counts until the letter was closed.
   */
  public Set<Act> moves(LetterState state, LocalDate today) {
    Set<Act> moves = EnumSet.noneOf(Act.class);
    for (Act act : state.moves()) {
      boolean late = of(state, act).filter(deadline -> deadline.isOver(today)).isPresent();
      boolean open =
          switch (act) {
            case REFUSE, ASK -> !late;
            case CLOSE -> late;
            case ANSWER, ADD, FIX, PASS_ON, PUBLISH, WITHHOLD -> true;
          };
      if (open) {
        moves.add(act);
      }
    }
    return moves;
  }
}
