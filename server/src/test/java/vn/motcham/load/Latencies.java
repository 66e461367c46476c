package vn.motcham.load;

import java.util.Arrays;

/** How long answers took, in nanoseconds. */
final class Latencies {
  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[1 << 12];
  private int count;
  private boolean sorted;

  void add(long elapsed) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = elapsed;
    sorted = false;
  }

  void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /** Milliseconds within which this share of them came, by the nearest rank. */
  double percentile(double percent) {
    if (count == 0) {
      return Double.NaN;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    int rank = (int) Math.ceil(percent / 100 * count);
    return nanos[Math.clamp(rank, 1, count) - 1] / NANOS_PER_MILLI;
  }

  double longest() {
    return percentile(100);
  }
}
