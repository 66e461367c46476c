package vn.motcham.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Bar;
import vn.motcham.indicator.Figure.Measured;

/** Shows figures of any method in their own unit: shares in percent, means in points. */
final class Numbers {
  private Numbers() {}

  /**
   * @param target a mark on the picture, in percent
   */
  static ShownShare of(Measured measured, @Nullable BigDecimal target, Figures figures) {
    BigDecimal number = measured.number();
    BigDecimal low = measured.low();
    BigDecimal high = measured.high();
    return switch (measured.measure()) {
      case SHARE ->
          shown(
              measured,
              figures.percent(number),
              figures.interval(low, high),
              Bar.of(number, low, high, target),
              figures);
      case EXPECTATION ->
          shown(measured, figures.percent(number), figures.interval(low, high), null, figures);
      case SCORE, POINTS ->
          shown(measured, figures.points(number), figures.between(low, high), null, figures);
    };
  }

  private static ShownShare shown(
      Measured measured, String value, String interval, @Nullable Bar bar, Figures figures) {
    return new ShownShare(
        value, interval, figures.count(measured.respondents()), measured.referenceOnly(), bar);
  }
}
