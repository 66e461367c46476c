package vn.motcham.setting;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.OpeningHours;
import vn.motcham.database.SharedFailure;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Units;

/**
 * When counters are open, as far as units say so. From memory, since it is asked with every answer
 * that comes in; at most ten seconds behind what another server was told.
 */
@Singleton
public final class UnitHours {
  private static final Duration MAX_AGE = Duration.ofSeconds(10);

  private final Jdbi jdbi;
  private final Units units;
  private final InstantSource clock;
  private final SharedFailure failure = new SharedFailure();
  private volatile @Nullable Copy copy;

  UnitHours(Jdbi jdbi, Units units, InstantSource clock) {
    this.jdbi = jdbi;
    this.units = units;
    this.clock = clock;
  }

  /**
   * What units say.
   *
   * @param texts by unit; without those that leave it open
   * @param read what is meant by the texts that were asked for
   */
  private record Copy(Map<Integer, String> texts, Map<String, OpeningHours> read, Instant at) {
    /** A clock that was set back must not keep a copy alive. */
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(MAX_AGE));
    }

    Optional<OpeningHours> find(int unit) {
      return Optional.ofNullable(texts.get(unit))
          .map(text -> read.computeIfAbsent(text, OpeningHours::read));
    }
  }

  /** The word of the nearest unit, as they stood above each other on that day, that says one. */
  public Optional<OpeningHours> find(int unit, LocalDate day) {
    Copy said = said();
    return units.path(unit, EdgeType.ADMINISTRATIVE, day).stream()
        .flatMap(above -> said.find(above.number()).stream())
        .findFirst();
  }

  private Copy said() {
    Copy last = copy;
    return last != null && last.isFresh(clock.instant()) ? last : refresh(System.nanoTime());
  }

  private synchronized Copy refresh(long asked) {
    Instant now = clock.instant();
    Copy last = copy;
    if (last != null && last.isFresh(now)) {
      return last;
    }
    failure.throwIfSince(asked);
    try {
      Map<Integer, String> texts =
          jdbi.withHandle(handle -> new SettingsTable(handle).readOpeningHours());
      Copy next = new Copy(texts, new ConcurrentHashMap<>(), now);
      copy = next;
      return next;
    } catch (RuntimeException e) {
      throw failure.note(e);
    }
  }

  /** To be called after they were changed; what is being read meanwhile is read again. */
  synchronized void forget() {
    copy = null;
  }
}
