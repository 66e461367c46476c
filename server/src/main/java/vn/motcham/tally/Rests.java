package vn.motcham.tally;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Cells that rest before they are counted again. Each count reads the whole cell, so a full one
 * that changes all the time would keep the worker from the others: one that took long rests for
 * four times as long.
 */
final class Rests {
  private static final Duration CHEAP = Duration.ofMillis(100);
  private static final int TIMES = 4;

  /** A cell of so many is never what takes long: then the database does. */
  private static final long FEW = 4_000;

  private final Map<Place, Long> until = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Rests() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock that only ever goes on, from whatever beginning
   */
  Rests(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param responses of the cells that were counted together
   * @param took how long it took for all of them; each has its share of it
   */
  void counted(Map<Place, Long> responses, Duration took) {
    long all = responses.values().stream().mapToLong(n -> n).sum();
    responses.forEach(
        (place, n) -> {
          if (n > FEW) {
            counted(place, took.multipliedBy(n).dividedBy(all));
          }
        });
  }

  private void counted(Place place, Duration took) {
    if (took.compareTo(CHEAP) > 0) {
      until.put(place, nanos.getAsLong() + took.multipliedBy(TIMES).toNanos());
    }
  }

  boolean rests(Place place) {
    Long end = until.get(place);
    return end != null && !isOver(end);
  }

  void forgetThoseThatAreOver() {
    until.values().removeIf(this::isOver);
  }

  private boolean isOver(long end) {
    return nanos.getAsLong() - end >= 0;
  }
}
