package vn.motcham.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a share's picture stand: lengths in percent of its width, ready for SVG.
 *
 * @param length of the bar itself
 * @param low where the interval begins
 * @param high where the interval ends
 * @param span from the interval's begin to its end
 * @param target where the target's tick stands; null: no target
 * @param anchor which end of the tick's label touches it, {@code start} or {@code end} in SVG's
 *     words
 */
public record Bar(
    String length, String low, String high, String span, @Nullable String target, String anchor) {
  private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);

  /** The picture of a share, all in percent of 0 to 100. */
  public static Bar of(
      BigDecimal percent, BigDecimal low, BigDecimal high, @Nullable BigDecimal target) {
    return new Bar(
        length(percent),
        length(low),
        length(high),
        length(high.subtract(low)),
        target == null ? null : length(target),
        target == null || target.compareTo(MIDDLE) < 0 ? "start" : "end");
  }

  /** A percentage as a length of SVG, which has a decimal point in every language. */
  public static String length(BigDecimal percent) {
    return percent.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
