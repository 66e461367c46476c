package vn.motcham.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * So many at once, and one more each time a while has passed, for every caller by itself (the
 * generic cell rate algorithm): of each it holds only from when on they may go on at their pace.
 * The table never grows; two callers that share a place in it share the allowance.
 */
final class Rate {
  private static final int PLACES = 1 << 16;

  private final long pause;
  private final long patience;
  private final AtomicLongArray until = new AtomicLongArray(PLACES);

  /**
   * @param most how many may come at once
   * @param within how long it takes until as many may come again
   */
  Rate(int most, Duration within) {
    this.pause = Math.max(1, within.toMillis() / most);
    this.patience = pause * most;
  }

  /** How much of its allowance this caller has used up: 0 is none, 1 all of it. */
  double used(long caller, long nowMillis) {
    long ahead = until.get((int) caller & (PLACES - 1)) - nowMillis;
    return ahead > patience ? 0 : Math.max(0, ahead) / (double) patience;
  }

  /** Counts one more of this caller, unless that would be too many. */
  boolean allows(long caller, long nowMillis) {
    return allows(caller, 1, nowMillis);
  }

  /** Likewise so many more: all of them or none. */
  boolean allows(long caller, int more, long nowMillis) {
    int place = (int) caller & (PLACES - 1);
    while (true) {
      long before = until.get(place);
      // What is further ahead than anybody may get was written before the clock went back.
      long since = before - nowMillis > patience ? nowMillis : Math.max(before, nowMillis);
      long after = since + pause * more;
      if (after - nowMillis > patience) {
        return false;
      }
      if (until.compareAndSet(place, before, after)) {
        return true;
      }
    }
  }
}
