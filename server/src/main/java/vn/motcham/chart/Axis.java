package vn.motcham.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a picture of shares spans: from a whole ten to 100 percent. Only dots and lines may stand on
 * one that does not begin at 0, bars never.
 */
public record Axis(int low) {
  private static final int HIGH = 100;
  private static final int STEP = 10;
  private static final int LATEST = 80;
  private static final int MANY = 30;

  /** Wide enough for all of these percentages. */
  public static Axis holding(Stream<BigDecimal> percents) {
    int least =
        percents.mapToInt(BigDecimal::intValue).map(p -> p / STEP * STEP).min().orElse(LATEST);
    return new Axis(Math.clamp(least, 0, LATEST));
  }

  /** Where a percentage lies, 0 to 100. */
  double position(BigDecimal percent) {
    return Math.clamp((percent.doubleValue() - low) * 100 / (HIGH - low), 0.0, 100.0);
  }

  /** The same as a length of SVG. */
  public String at(BigDecimal percent) {
    return Bar.length(BigDecimal.valueOf(position(percent)));
  }

  /** The percentages to write beside it, from its beginning to its end. */
  public List<BigDecimal> levels() {
    int step = HIGH - low > MANY ? 2 * STEP : STEP;
    return IntStream.iterate(HIGH, level -> level >= low, level -> level - step)
        .mapToObj(BigDecimal::valueOf)
        .toList()
        .reversed();
  }

  /** A number as SVG takes it in a path or a coordinate. */
  static String number(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
