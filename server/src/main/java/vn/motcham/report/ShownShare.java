package vn.motcham.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Bar;

/**
 * A share of satisfied respondents, ready to show.
 *
 * @param percent with two decimals
 * @param interval its 95 % interval by Wilson
 * @param n the respondents it is a share of
 * @param referenceOnly whether n is under 30, so that it is no more than a reference
 * @param bar its picture
 */
public record ShownShare(
    String percent, String interval, String n, boolean referenceOnly, Bar bar) {
  private static final long ENOUGH = 30;

  /** Percentages are of 0 to 100 and not yet rounded. */
  public static ShownShare of(
      BigDecimal percent,
      BigDecimal low,
      BigDecimal high,
      long n,
      @Nullable BigDecimal target,
      Figures figures) {
    return new ShownShare(
        figures.percent(percent),
        figures.interval(low, high),
        figures.count(n),
        n < ENOUGH,
        Bar.of(percent, low, high, target));
  }
}
