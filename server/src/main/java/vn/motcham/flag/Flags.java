package vn.motcham.flag;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The rules by which responses are flagged. */
@Singleton
public final class Flags {
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /**
   * Decides, within the transaction that stores them, what is suspicious about these, and keeps
   * what the next ones are held against.
   *
   * @return one set for each, in their order
   */
  public List<Set<Flag>> decide(Handle handle, List<Sitting> sittings) {
    return sittings.stream().map(Flags::decide).toList();
  }

  private static Set<Flag> decide(Sitting sitting) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Session session = sitting.session();
    if (session.answeredAt().isAfter(session.receivedAt().plus(AHEAD))) {
      flags.add(Flag.CLOCK);
    }
    return flags;
  }
}
