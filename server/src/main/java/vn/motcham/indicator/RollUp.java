package vn.motcham.indicator;

import java.util.Collection;
import java.util.List;
import vn.motcham.survey.IndicatorDefinition.Method;

/**
 * The three ways from questions to one figure ({@link Method}). They differ as soon as a question
 * is skipped or factors differ in size.
 *
 * <p>The intervals of the two means need no respondent-level sums: a standard deviation of a mean
 * is at most the mean of the standard deviations (Minkowski), so the mean of the questions' bounds
 * is never too narrow, however alike one person's answers are.
 */
final class RollUp {
  private RollUp() {}

  static Share pooled(Collection<Share> shares) {
    return shares.stream().reduce(Share::plus).orElseThrow();
  }

  static Fraction meanOfQuestions(Collection<Share> shares) {
    return Fraction.mean(shares.stream().map(Share::value).toList());
  }

  /** The plain mean of the factors' pooled shares. */
  static Fraction meanOfFactors(Collection<List<Share>> factors) {
    return Fraction.mean(factors.stream().map(factor -> pooled(factor).value()).toList());
  }

  static Interval intervalOfQuestions(Collection<Share> shares) {
    return mean(shares.stream().map(Interval::wilson).toList());
  }

  static Interval intervalOfFactors(Collection<List<Share>> factors) {
    return mean(factors.stream().map(RollUp::intervalOfFactor).toList());
  }

  /** Each question's bounds, weighted as pooling weights them: by its answers. */
  private static Interval intervalOfFactor(List<Share> factor) {
    double answered = pooled(factor).answered();
    double low = 0;
    double high = 0;
    for (Share share : factor) {
      Interval interval = Interval.wilson(share);
      low += interval.low() * share.answered() / answered;
      high += interval.high() * share.answered() / answered;
    }
    return new Interval(low, Math.min(high, 1));
  }

  private static Interval mean(List<Interval> intervals) {
    double low = intervals.stream().mapToDouble(Interval::low).average().orElseThrow();
    double high = intervals.stream().mapToDouble(Interval::high).average().orElseThrow();
    return new Interval(low, Math.min(high, 1));
  }
}
