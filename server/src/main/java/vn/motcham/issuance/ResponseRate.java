package vn.motcham.issuance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of the invitations that could be used were; there are never more of these than of those.
 */
public record ResponseRate(long usable, long used) {
  public ResponseRate {
    if (used < 0 || used > usable) {
      throw new IllegalArgumentException(used + " of " + usable);
    }
  }

  /** Those that ran out without a rating. */
  public long expired() {
    return usable - used;
  }

  /** With two decimals. */
  public BigDecimal percent() {
    return BigDecimal.valueOf(100 * used)
        .divide(BigDecimal.valueOf(usable), 2, RoundingMode.HALF_UP);
  }
}
