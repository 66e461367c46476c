package vn.motcham.indicator;

import java.math.BigDecimal;

/**
 * PAR INDEX (QĐ 876/QĐ-BNV, 2022–2030), which no survey measures, as far as satisfaction goes into
 * it: SIPAS has 10 of its 100 points.
 */
public final class ParIndex {
  private static final int SIPAS_POINTS = 10;

  private ParIndex() {}

  /**
   * What a published SIPAS is worth, two decimals half up.
   *
   * @param percent 0 to 100
   */
  public static BigDecimal pointsOf(BigDecimal percent) {
    return Fraction.of(percent.movePointLeft(2)).rounded(SIPAS_POINTS);
  }
}
