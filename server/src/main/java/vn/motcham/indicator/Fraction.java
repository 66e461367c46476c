package vn.motcham.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, not negative, in lowest terms. Targets and grades are judged on it, never on
 * what is printed.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  private static final int PERCENT = 100;
  private static final int DECIMALS = 2;

  public Fraction {
    if (denominator.signum() <= 0 || numerator.signum() < 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A decimal number as it was written. */
  static Fraction of(BigDecimal decimal) {
    int digits = Math.max(decimal.scale(), 0);
    return new Fraction(
        decimal.movePointRight(digits).toBigIntegerExact(), BigInteger.TEN.pow(digits));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @param other not 0
   */
  Fraction over(Fraction other) {
    return times(new Fraction(other.denominator, other.numerator));
  }

  Fraction over(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /** Percent of 1, two decimals half up, as official figures are published. */
  public BigDecimal percent() {
    return rounded(PERCENT);
  }

  /** So many times the number, two decimals half up. */
  BigDecimal rounded(int factor) {
    return new BigDecimal(numerator)
        .multiply(BigDecimal.valueOf(factor))
        .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
  }

  public double toDouble() {
    return numerator.doubleValue() / denominator.doubleValue();
  }

  /** Compares with a percent, without rounding. */
  int compareToPercent(BigDecimal percent) {
    return new BigDecimal(numerator)
        .multiply(BigDecimal.valueOf(PERCENT))
        .compareTo(percent.multiply(new BigDecimal(denominator)));
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
