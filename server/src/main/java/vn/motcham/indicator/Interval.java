package vn.motcham.indicator;

/**
 * A 95 % confidence interval. It speaks of chance alone: that raters choose themselves is not in
 * it.
 *
 * @param low not negative
 * @param high at least {@code low}; at most 1 for a share
 */
public record Interval(double low, double high) {
  /** The 97.5th percentile of the normal distribution. */
  static final double Z = 1.959963984540054;

  public Interval {
    if (!(low >= 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /** Wilson's score interval (1927), for independent respondents with one answer each. */
  static Interval wilson(Share share) {
    return wilson(share.value(), Span.SHARE, share.answered());
  }

  /**
   * Wilson's score interval around the mean of so many independent values within a span. It is
   * exact in kind where they can only be the ends, as in a share, and else too wide: no values of
   * the same mean vary more than those at the ends.
   *
   * @param n at least 1
   */
  static Interval wilson(Fraction value, Span span, long n) {
    double p = span.place(value);
    double spread = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2.0 * n)) / spread;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / spread;
    // At the ends the formula gives exactly 0 and 1, which floating point misses by a hair.
    double low = p == 0 ? 0 : centre - half;
    double high = p == 1 ? 1 : centre + half;
    return clipped(span.at(low), span.at(high), span);
  }

  /** The normal interval around an estimate with a known variance, clipped to what is possible. */
  static Interval normal(double estimate, double variance, Span span) {
    double half = Z * Math.sqrt(variance);
    return clipped(estimate - half, estimate + half, span);
  }

  Interval over(int divisor) {
    return new Interval(low / divisor, high / divisor);
  }

  public boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  private static Interval clipped(double low, double high, Span span) {
    return new Interval(span.clipped(low), span.clipped(high));
  }
}
