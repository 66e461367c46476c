package vn.motcham.indicator;

import java.math.BigDecimal;
import vn.motcham.indicator.Figure.Measured;

/** How two figures of different people, in the same measure, stand to each other. */
public record Difference(Measured one, Measured other) {

  /** As whoever subtracts the published numbers gets it; never negative. */
  public BigDecimal points() {
    return one.number().subtract(other.number()).abs();
  }

  public boolean isRise() {
    return one.value().compareTo(other.value()) > 0;
  }

  /** Whether chance alone hardly explains it: both figures are firm, and their intervals part. */
  public boolean isClear() {
    return !one.referenceOnly()
        && !other.referenceOnly()
        && !one.interval().overlaps(other.interval());
  }
}
