package vn.motcham.flag;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this server knows of kiosks without asking the database. A kiosk numbers its responses: if
 * the one after the last comes here, none went to another server meanwhile, and what was known of
 * it still holds. Whoever waits at a counter waits for one trip less.
 */
final class Followed {
  /** A day at a counter; the tables keep it for longer. */
  private static final Duration KEPT = Duration.ofHours(12);

  private final Map<Integer, Known> known = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Followed(InstantSource clock) {
    this.clock = clock;
  }

  private record Known(KioskWatch watch, Instant since) {}

  /**
   * @param sittings at one kiosk, by their numbers
   */
  Optional<KioskWatch> find(int kiosk, List<Sitting> sittings) {
    return Optional.ofNullable(known.get(kiosk))
        .filter(found -> found.since().plus(KEPT).isAfter(clock.instant()))
        .map(Known::watch)
        .filter(watch -> watch.isContinuedBy(sittings))
        .map(KioskWatch::again);
  }

  /** To be called when what was seen is committed. */
  void keep(Map<Integer, KioskWatch> watches) {
    watches.forEach(
        (kiosk, watch) -> {
          if (watch.isUnbroken()) {
            known.put(kiosk, new Known(watch, clock.instant()));
          } else {
            known.remove(kiosk);
          }
        });
  }
}
