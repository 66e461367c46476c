package vn.motcham.indicator;

import java.math.BigDecimal;

/** A number with what must be shown beside it, or why there is none. */
public sealed interface Figure {

  /**
   * @param value exact; {@link #number} is what is printed
   * @param respondents how many people it rests on
   * @param firmFrom below so many it is for reference only ("chỉ để tham khảo")
   */
  record Measured(
      Measure measure, Fraction value, Interval interval, long respondents, int firmFrom)
      implements Figure {

    static Measured of(Measure measure, Estimate estimate, long respondents, int firmFrom) {
      return new Measured(measure, estimate.value(), estimate.interval(), respondents, firmFrom);
    }

    /** In its measure, two decimals half up, as official figures are published. */
    public BigDecimal number() {
      return measure.number(value);
    }

    /** The lower end of the interval in the figure's measure, not yet rounded. */
    public BigDecimal low() {
      return measure.number(interval.low());
    }

    public BigDecimal high() {
      return measure.number(interval.high());
    }

    /**
     * The number, where it is a percentage.
     *
     * @throws IllegalStateException if it is not
     */
    public BigDecimal percent() {
      if (!measure.isPercent()) {
        throw new IllegalStateException("a percentage of " + measure);
      }
      return number();
    }

    public boolean referenceOnly() {
      return respondents < firmFrom;
    }
  }

  /**
   * Not shown: none, or fewer than k respondents, which look alike; or it would give away such a
   * figure by subtraction.
   */
  record Suppressed(int k) implements Figure {}

  /** A mean of factors is published only where each factor has this many respondents. */
  record TooFewPerFactor(int minimum) implements Figure {}

  /** Nothing was asked that bears on it. */
  record NoData() implements Figure {}
}
