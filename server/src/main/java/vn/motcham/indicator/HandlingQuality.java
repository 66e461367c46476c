package vn.motcham.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Line 5.4 of the index of QĐ 766/QĐ-TTg (23/6/2022), "tỷ lệ hài lòng trong tiếp nhận, giải quyết
 * TTHC": 100 % less the shares of dossiers that were late and of those with a complaint or a
 * dislike. It comes from dossiers, not from a survey, so it stands beside satisfaction and is never
 * merged with it. The formula is that of a system in use; the decision itself could not be read.
 *
 * @param complained with a complaint, a petition or a dislike
 */
public record HandlingQuality(long dossiers, long overdue, long complained) {
  private static final int MOST_POINTS = 6;
  private static final Fraction FULL_FROM = Fraction.of(90, 100);

  public HandlingQuality {
    if (overdue < 0 || complained < 0 || overdue > dossiers || complained > dossiers) {
      throw new IllegalArgumentException(overdue + ", " + complained + " of " + dossiers);
    }
  }

  /** In percent, two decimals half up; none without dossiers. */
  public Optional<BigDecimal> findPercent() {
    return findRate().map(Fraction::percent);
  }

  /** 6 from 90 % on, and proportionally less below; two decimals half up. */
  public Optional<BigDecimal> findPoints() {
    return findRate()
        .map(
            rate ->
                rate.compareTo(FULL_FROM) >= 0
                    ? Fraction.of(MOST_POINTS, 1).rounded(1)
                    : rate.over(FULL_FROM).rounded(MOST_POINTS));
  }

  /** Who is late and complained of counts twice, so the rest may be less than nothing: then 0. */
  private Optional<Fraction> findRate() {
    return dossiers == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(Math.max(dossiers - overdue - complained, 0), dossiers));
  }
}
