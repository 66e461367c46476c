package vn.motcham.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share as a dot with its interval, to be compared with others on the same axis; lengths in
 * percent of its width.
 *
 * @param at where the dot stands
 * @param low where the interval begins
 * @param high where it ends
 * @param target where the target's tick stands; null: no target
 */
public record Dot(String at, String low, String high, @Nullable String target) {

  public static Dot on(
      Axis axis, BigDecimal percent, BigDecimal low, BigDecimal high, @Nullable BigDecimal target) {
    return new Dot(
        axis.at(percent), axis.at(low), axis.at(high), target == null ? null : axis.at(target));
  }
}
