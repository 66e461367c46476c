package vn.motcham.wake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import vn.motcham.response.Bucket;

/**
 * How many wakes were followed by a rating.
 *
 * @param answered empty: too few to be told, or none
 */
public record ResponseRate(long wakes, OptionalLong answered) {
  /** With two decimals, of those that may be told. */
  public BigDecimal percent() {
    return BigDecimal.valueOf(100 * answered.orElseThrow())
        .divide(BigDecimal.valueOf(wakes), 2, RoundingMode.HALF_UP);
  }

  /** That of one kiosk in a half-month that is over. */
  public record OfHalfMonth(Bucket.HalfMonth halfMonth, ResponseRate rate) {}
}
