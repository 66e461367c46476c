package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Kiosks as they were read before, as long as a checksum of all of them, looked at once a moment,
 * says that none has changed: so hardly any is looked up when it sends something. What this server
 * changes it sees at once; what another one changes, after that moment.
 */
@Singleton
final class KnownKiosks {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final InstantSource clock;
  // No more than there are kiosks: who is in no table is not kept here.
  private final Map<Integer, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile @Nullable Look last;

  KnownKiosks(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A kiosk that may sign.
   *
   * @param device which one stands there by now, counted from 1
   * @param returned whether it may send again, having been lost or put aside before
   * @param former the keys of the devices that stood there before, by their numbers
   * @param assignments every place that it ever stood at, by their ids
   */
  record Known(
      int number,
      DeviceKey key,
      int device,
      boolean revoked,
      boolean returned,
      Map<Integer, DeviceKey> former,
      Map<Integer, Assignment> assignments) {
    /** The number of the device, of now or before, that signed this. */
    OptionalInt findSigner(byte[] text, byte[] signature) {
      return key.signed(text, signature)
          ? OptionalInt.of(device)
          : former.entrySet().stream()
              .filter(one -> one.getValue().signed(text, signature))
              .mapToInt(Map.Entry::getKey)
              .findFirst();
    }
  }

  /** A checksum of all kiosks, and when it was made. */
  private record Look(String checksum, Instant at) {}

  /** What was read after the checksum was made. */
  private record Entry(Known kiosk, String checksum) {}

  Optional<Known> find(int number) {
    String checksum = checksum();
    Entry entry = entries.get(number);
    if (entry != null && entry.checksum().equals(checksum)) {
      return Optional.of(entry.kiosk());
    }
    Optional<Known> read = jdbi.withHandle(handle -> read(handle, number));
    read.ifPresent(kiosk -> entries.put(number, new Entry(kiosk, checksum)));
    return read;
  }

  /** While one request makes a new checksum, others go by the last one. */
  private String checksum() {
    Look known = last;
    if (known == null) {
      return look();
    }
    boolean fresh = Duration.between(known.at(), clock.instant()).abs().compareTo(MOMENT) < 0;
    if (fresh || !looking.compareAndSet(false, true)) {
      return known.checksum();
    }
    try {
      return look();
    } finally {
      looking.set(false);
    }
  }

  private String look() {
    long before = changes.get();
    Instant now = clock.instant();
    String checksum = jdbi.withHandle(handle -> new KioskTables(handle).checksum());
    // What was changed while it was read is looked at again next time.
    last = changes.get() == before ? new Look(checksum, now) : null;
    return checksum;
  }

  /** To be called after one was changed. */
  void forget() {
    changes.incrementAndGet();
    last = null;
  }

  private Optional<Known> read(Handle handle, int number) {
    return new KioskTables(handle)
        .findSigning(number)
        .map(
            kiosk ->
                new Known(
                    number,
                    keyOf(number, kiosk.publicKey()),
                    kiosk.device(),
                    kiosk.revoked(),
                    kiosk.changed() && !kiosk.revoked(),
                    kiosk.device() == 1 ? Map.of() : former(handle, number),
                    kiosk.assignments().stream()
                        .collect(Collectors.toMap(Assignment::id, Function.identity()))));
  }

  private static Map<Integer, DeviceKey> former(Handle handle, int number) {
    return new DeviceTable(handle)
        .listFormer(number).stream()
            .collect(
                Collectors.toMap(
                    DeviceTable.Former::device,
                    former -> DeviceKey.read(former.publicKey()).orElseThrow()));
  }

  /** The same one as long as it is the same: a key gets quicker with use. */
  private DeviceKey keyOf(int number, byte[] encoded) {
    Entry before = entries.get(number);
    return before != null && before.kiosk().key().is(encoded)
        ? before.kiosk().key()
        : DeviceKey.read(encoded).orElseThrow();
  }
}
