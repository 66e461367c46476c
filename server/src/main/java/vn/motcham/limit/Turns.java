package vn.motcham.limit;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;

/**
 * The turns of those who send much: a few at a time are read. When the network returns, hundreds of
 * kiosks empty their stores at once, and whoever stands at a counter would be read behind them all.
 */
@Singleton
final class Turns {
  static final int AT_ONCE = 8;

  private final LinkedHashSet<Runnable> waiting = new LinkedHashSet<>();
  private int free = AT_ONCE;

  /**
   * @param begin is run at once or as soon as it is its turn, by whoever's ended; unless it is
   *     {@link #giveUp given up} before, the turn has to {@link #end}
   */
  synchronized void ask(Runnable begin) {
    if (free > 0) {
      free--;
      begin.run();
    } else {
      waiting.add(begin);
    }
  }

  /** Does nothing for one that has begun. */
  synchronized void giveUp(Runnable begin) {
    waiting.remove(begin);
  }

  synchronized void end() {
    if (waiting.isEmpty()) {
      free++;
    } else {
      waiting.removeFirst().run();
    }
  }
}
