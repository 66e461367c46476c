package vn.motcham.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How many answers were satisfied, of those that count.
 *
 * @param satisfied 0 to {@code answered}
 * @param answered at least 1: there is no share of nothing
 */
public record Share(long satisfied, long answered) {
  public Share {
    if (answered < 1 || satisfied < 0 || satisfied > answered) {
      throw new IllegalArgumentException(satisfied + " of " + answered);
    }
  }

  public Fraction value() {
    return new Fraction(BigInteger.valueOf(satisfied), BigInteger.valueOf(answered));
  }

  /** Percent, 0.00 to 100.00, two decimals half up. */
  public BigDecimal percent() {
    return value().percent();
  }

  Share plus(Share other) {
    return new Share(satisfied + other.satisfied, answered + other.answered);
  }
}
