package vn.motcham.indicator;

import java.math.BigDecimal;
import vn.motcham.survey.IndicatorDefinition.Method;

/** What the number of a figure counts in. */
public enum Measure {
  /** Percent, 0 to 100; targets speak of these. */
  SHARE("share", 100),
  /** Percent of what was expected, possibly above 100. */
  EXPECTATION("expectation", 100),
  /** Scores of the scale, such as 1 to 5. */
  SCORE("score", 1),
  POINTS("points", 1);

  private final String code;
  private final int factor;

  Measure(String code, int factor) {
    this.code = code;
    this.factor = factor;
  }

  static Measure of(Method method) {
    return switch (method) {
      case SHARE_SATISFIED, ALL_SATISFIED, RETURN_RATE -> SHARE;
      case EXPECTATION_MEAN -> EXPECTATION;
      case MEAN -> SCORE;
      case POINTS -> POINTS;
    };
  }

  public String code() {
    return code;
  }

  /** Whether a percent sign belongs behind the number. */
  public boolean isPercent() {
    return factor == 100;
  }

  /** Two decimals half up, as official figures are published. */
  BigDecimal number(Fraction value) {
    return value.rounded(factor);
  }

  /** The bound of an interval, not yet rounded. */
  BigDecimal number(double bound) {
    return new BigDecimal(bound).multiply(BigDecimal.valueOf(factor));
  }
}
