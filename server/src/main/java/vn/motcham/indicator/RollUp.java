package vn.motcham.indicator;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcham.survey.IndicatorDefinition;

/**
 * The ways from several figures to one ({@link IndicatorDefinition.RollUp}). They differ as soon as
 * a question is skipped or factors differ in size.
 *
 * <p>All of them are weighted means, and so are the bounds of their intervals, which needs no
 * respondent-level sums: a standard deviation of a mean is at most the mean of the standard
 * deviations (Minkowski), so the mean of the bounds is never too narrow, however alike one person's
 * answers are.
 */
final class RollUp {
  private RollUp() {}

  /** The plain mean. */
  static Estimate mean(Collection<Estimate> parts) {
    return weighted(List.copyOf(parts), parts.stream().map(_ -> Fraction.of(1, 1)).toList());
  }

  /** All answers in one pool: each part weighs as much as it has answers. */
  static Estimate pooled(Collection<Estimate> parts) {
    return weighted(
        List.copyOf(parts), parts.stream().map(part -> Fraction.of(part.answers(), 1)).toList());
  }

  /**
   * @param weights one for each part; what they sum to does not matter
   */
  static Estimate weighted(List<Estimate> parts, List<Fraction> weights) {
    Fraction total = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
    List<Fraction> shares = weights.stream().map(weight -> weight.over(total)).toList();
    return new Estimate(
        IntStream.range(0, parts.size())
            .mapToObj(i -> parts.get(i).value().times(shares.get(i)))
            .reduce(Fraction.ZERO, Fraction::plus),
        interval(parts.stream().map(Estimate::interval).toList(), shares),
        parts.stream().mapToLong(Estimate::answers).sum());
  }

  private static Interval interval(List<Interval> parts, List<Fraction> shares) {
    double[] lows = parts.stream().mapToDouble(Interval::low).toArray();
    double[] highs = parts.stream().mapToDouble(Interval::high).toArray();
    return new Interval(mean(lows, shares), mean(highs, shares));
  }

  /** Never outside the numbers themselves, however floating point rounds. */
  private static double mean(double[] numbers, List<Fraction> shares) {
    double mean =
        IntStream.range(0, numbers.length)
            .mapToDouble(i -> numbers[i] * shares.get(i).toDouble())
            .sum();
    var ends = Arrays.stream(numbers).summaryStatistics();
    return Math.clamp(mean, ends.getMin(), ends.getMax());
  }
}
