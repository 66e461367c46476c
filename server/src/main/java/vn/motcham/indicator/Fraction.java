package vn.motcham.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact number from 0 to 1, in lowest terms. Targets are judged on it, never on the rounded
 * percent.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  public Fraction {
    if (denominator.signum() <= 0
        || numerator.signum() < 0
        || numerator.compareTo(denominator) > 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** The plain mean, exact. */
  static Fraction mean(List<Fraction> parts) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Fraction part : parts) {
      numerator = numerator.multiply(part.denominator).add(part.numerator.multiply(denominator));
      denominator = denominator.multiply(part.denominator);
    }
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(parts.size())));
  }

  /** Percent, 0.00 to 100.00, two decimals half up, as official figures are published. */
  public BigDecimal percent() {
    return new BigDecimal(numerator)
        .multiply(HUNDRED)
        .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
  }

  public double toDouble() {
    return numerator.doubleValue() / denominator.doubleValue();
  }

  /** Compares with a percent, 0 to 100, without rounding. */
  int compareToPercent(BigDecimal percent) {
    return new BigDecimal(numerator)
        .multiply(HUNDRED)
        .compareTo(percent.multiply(new BigDecimal(denominator)));
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
