package vn.motcham.wake;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.response.Bucket;

/**
 * The wakes. One that gets lost is nothing: the kiosk asks what it always asks, and what is
 * answered says less.
 */
@Singleton
public final class Wakes {
  private static final int ID_BYTES = 16;

  private final Jdbi jdbi;
  private final Listeners listeners;
  private final SecureRandom random;
  private final InstantSource clock;

  Wakes(Jdbi jdbi, Listeners listeners, SecureRandom random, InstantSource clock) {
    this.jdbi = jdbi;
    this.listeners = listeners;
    this.random = random;
    this.clock = clock;
  }

  /** Wakes a kiosk; one of before that it still shows is replaced. */
  public Wake add(Wake.Target target, Wake.Finished finished) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Wake wake = new Wake(HexFormat.of().formatHex(newId()), target, finished, now);
    jdbi.useTransaction(
        handle -> {
          new WakeTable(handle).insert(wake);
          new CountTables(handle).mark(List.of(wake), false, this::newId);
        });
    return wake;
  }

  /**
   * The newest wake that a kiosk should show, as soon as there is another one than it knows; empty
   * when there was none for a while.
   *
   * @param known id of the one that it was told of before; empty: none
   */
  public CompletableFuture<Optional<Wake>> await(int kiosk, String known) {
    return listeners.await(kiosk, known);
  }

  /** Those of these ids that are still known; nothing is asked where there are no ids. */
  public Map<String, Wake> find(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : jdbi.withHandle(handle -> new WakeTable(handle).find(ids));
  }

  /** Counts that a rating followed, once for each wake, and forgets what each was about. */
  public void answered(Collection<Wake> wakes) {
    if (!wakes.isEmpty()) {
      jdbi.useTransaction(
          handle ->
              new CountTables(handle).mark(new WakeTable(handle).take(wakes), true, this::newId));
    }
  }

  /** Whether it was ever woken in this half-month or the one before, so that it should listen. */
  public boolean areFor(int kiosk) {
    Bucket.HalfMonth now = Bucket.halfMonthOf(Days.today(clock));
    Bucket.HalfMonth before = Bucket.halfMonthOf(now.firstDay().minusDays(1));
    return jdbi.withHandle(handle -> new CountTables(handle).haveAnySince(kiosk, before));
  }

  private byte[] newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return id;
  }
}
