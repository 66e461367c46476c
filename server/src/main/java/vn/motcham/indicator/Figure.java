package vn.motcham.indicator;

import java.math.BigDecimal;

/** A number with what must be shown beside it, or why there is none. */
public sealed interface Figure {

  /**
   * @param value exact; {@link #percent} is what is printed
   * @param respondents how many people it rests on
   */
  record Measured(Fraction value, Interval interval, long respondents) implements Figure {
    /** Below so many respondents a figure is for reference only ("chỉ để tham khảo"). */
    public static final int FIRM_FROM = 30;

    public BigDecimal percent() {
      return value.percent();
    }

    public boolean referenceOnly() {
      return respondents < FIRM_FROM;
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
