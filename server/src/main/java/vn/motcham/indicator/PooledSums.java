package vn.motcham.indicator;

import java.math.BigInteger;
import vn.motcham.tally.IndicatorTally;

/**
 * Respondent-level sums of a ratio Σs/Σm: respondent i gave m answers that count, s of them
 * satisfied, or worth s together. One person's answers resemble each other, so the number of
 * answers says too little about uncertainty; these sums say enough.
 */
record PooledSums(long n, long s, long m, long ss, long sm, long mm) {
  static final PooledSums NONE = new PooledSums(0, 0, 0, 0, 0, 0);

  PooledSums plus(IndicatorTally tally) {
    return new PooledSums(
        n + tally.n(),
        s + tally.s(),
        m + tally.m(),
        ss + tally.ss(),
        sm + tally.sm(),
        mm + tally.mm());
  }

  /** Of people who gave one answer each. */
  static PooledSums ofAnswers(long n, long s, long ss) {
    return new PooledSums(n, s, n, ss, s, n);
  }

  Fraction value() {
    return Fraction.of(s, m);
  }

  Share share() {
    return new Share(s, m);
  }

  /**
   * The ratio estimator's linearised interval (Cochran, Sampling Techniques, §6.4): R = Σs/Σm with
   * variance n/(n−1) · Σ(s − R·m)² / (Σm)².
   *
   * <p>One respondent has no variance, and where all agree (all satisfied, say) it is nil, as
   * though a handful who agree left no doubt. There, Wilson's interval on the respondents is taken:
   * each counts once, however many questions they answered, so it can only be too wide.
   *
   * @param span of one answer
   */
  Interval interval(Span span) {
    double variance = variance();
    return variance > 0
        ? Interval.normal(value().toDouble(), variance, span)
        : Interval.wilson(value(), span, n);
  }

  /**
   * How many independent answers would give a share as certain as this: R(1−R) over the variance;
   * where no variance can be had, the respondents.
   */
  double effectiveN() {
    double variance = variance();
    double share = value().toDouble();
    return variance > 0 ? share * (1 - share) / variance : n;
  }

  private double variance() {
    if (n < 2) {
      return 0;
    }
    double perAnswer = scaledResiduals().doubleValue() / Math.pow(m, 4);
    return perAnswer * n / (n - 1);
  }

  /** Σ(s − R·m)² times (Σm)², in whole numbers: the difference of large sums stays exact. */
  private BigInteger scaledResiduals() {
    BigInteger bigS = BigInteger.valueOf(s);
    BigInteger bigM = BigInteger.valueOf(m);
    BigInteger cross = bigS.multiply(bigM).multiply(BigInteger.valueOf(sm)).shiftLeft(1);
    return BigInteger.valueOf(ss)
        .multiply(bigM.pow(2))
        .subtract(cross)
        .add(bigS.pow(2).multiply(BigInteger.valueOf(mm)));
  }
}
