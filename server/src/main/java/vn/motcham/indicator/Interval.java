package vn.motcham.indicator;

/**
 * A 95 % confidence interval of a share. It speaks of chance alone: that raters choose themselves
 * is not in it.
 *
 * @param low 0 to 1
 * @param high {@code low} to 1
 */
public record Interval(double low, double high) {
  /** The 97.5th percentile of the normal distribution. */
  static final double Z = 1.959963984540054;

  public Interval {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /** Wilson's score interval (1927), for independent respondents with one answer each. */
  static Interval wilson(Share share) {
    return wilson(share.value(), share.answered());
  }

  /**
   * Wilson's score interval around a share, as if it came from so many independent respondents.
   *
   * @param n at least 1
   */
  static Interval wilson(Fraction value, long n) {
    double p = value.toDouble();
    double spread = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2.0 * n)) / spread;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / spread;
    // At the ends the formula gives exactly 0 and 1, which floating point misses by a hair.
    double low = p == 0 ? 0 : centre - half;
    double high = p == 1 ? 1 : centre + half;
    return clipped(low, high);
  }

  /** The normal interval around an estimate with a known variance, clipped to 0 and 1. */
  static Interval normal(double estimate, double variance) {
    double half = Z * Math.sqrt(variance);
    return clipped(estimate - half, estimate + half);
  }

  public boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  private static Interval clipped(double low, double high) {
    return new Interval(Math.clamp(low, 0.0, 1.0), Math.clamp(high, 0.0, 1.0));
  }
}
