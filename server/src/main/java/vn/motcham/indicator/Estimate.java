package vn.motcham.indicator;

/**
 * A value with its interval, on its way to a figure.
 *
 * @param answers how many it rests on
 */
record Estimate(Fraction value, Interval interval, long answers) {
  private static final int HUNDRED = 100;

  /** Of respondents who each give one answer, 0 or 1: Wilson's interval. */
  static Estimate ofShare(Share share) {
    return new Estimate(share.value(), Interval.wilson(share), share.answered());
  }

  /** By the ratio estimator. */
  static Estimate ofSums(PooledSums sums, Span span) {
    return new Estimate(sums.value(), sums.interval(span), sums.m());
  }

  /** Of a number that was given in percent. */
  Estimate hundredth() {
    return new Estimate(value.over(HUNDRED), interval.over(HUNDRED), answers);
  }
}
