package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Kiosks as they were read a moment ago, so that one that sends a lot is not looked up each time.
 * What this server changes it sees at once; what another one changes, after that moment.
 */
@Singleton
final class KnownKiosks {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final InstantSource clock;
  // No more than there are kiosks: who is in no table is not kept here.
  private final Map<Integer, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  KnownKiosks(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A kiosk that may sign.
   *
   * @param assignments every place that it ever stood at, by their ids
   */
  record Known(
      int number,
      DeviceKey key,
      boolean revoked,
      Map<Integer, Assignment> assignments,
      Instant readAt) {}

  Optional<Known> find(int number) {
    long before = changes.get();
    Known found = known.get(number);
    Instant now = clock.instant();
    if (found != null && Duration.between(found.readAt(), now).abs().compareTo(MOMENT) < 0) {
      return Optional.of(found);
    }
    Optional<Known> read = jdbi.withHandle(handle -> read(handle, number, now));
    // What was changed while it was read is read again next time.
    if (changes.get() == before) {
      read.ifPresent(kiosk -> known.put(number, kiosk));
    }
    return read;
  }

  /** To be called after it was changed. */
  void forget(int number) {
    changes.incrementAndGet();
    known.remove(number);
  }

  private Optional<Known> read(Handle handle, int number, Instant now) {
    return new KioskTables(handle)
        .findSigning(number)
        .map(
            kiosk ->
                new Known(
                    number,
                    keyOf(number, kiosk.publicKey()),
                    kiosk.revoked(),
                    kiosk.assignments().stream()
                        .collect(Collectors.toMap(Assignment::id, Function.identity())),
                    now));
  }

  /** The same one as long as it is the same: a key gets quicker with use. */
  private DeviceKey keyOf(int number, byte[] encoded) {
    Known before = known.get(number);
    return before != null && before.key().is(encoded)
        ? before.key()
        : DeviceKey.read(encoded).orElseThrow();
  }
}
