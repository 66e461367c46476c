package vn.motcham.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of which something was keyed.
 *
 * @param second null: keyed once
 * @param settled what was decided after a look at the sheet; null: nothing had to be, or not yet
 */
public record Sheet(int number, Keying first, @Nullable Keying second, @Nullable Keying settled) {

  /**
   * One reading of it.
   *
   * @param account who keyed it
   * @param id under which the sheet is sent in, if it is the first reading
   */
  public record Keying(int account, byte[] id, Keyed keyed) {
    public Keying {
      id = id.clone();
    }

    @Override
    public byte[] id() {
      return id.clone();
    }
  }

  /** How far it is. */
  public enum State {
    ONCE,
    DIFFERENT,
    SETTLED
  }

  public State state() {
    if (second == null) {
      return State.ONCE;
    }
    return findResult().isPresent() ? State.SETTLED : State.DIFFERENT;
  }

  public Optional<Keying> findSecond() {
    return Optional.ofNullable(second);
  }

  public Optional<Keying> findSettled() {
    return Optional.ofNullable(settled);
  }

  /** What counts: what both saw, or what was decided where they differ. */
  public Optional<Keyed> findResult() {
    if (settled != null) {
      return Optional.of(settled.keyed());
    }
    return findSecond()
        .map(Keying::keyed)
        .filter(first.keyed()::agreesWith)
        .map(_ -> first.keyed());
  }

  /** Whether one person did both. */
  public boolean isOnePersons() {
    return second != null && second.account() == first.account();
  }
}
