package vn.motcham.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Bar;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Formula;
import vn.motcham.problem.Language;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Grade;
import vn.motcham.survey.IndicatorDefinition.Method;

/** Shows figures of any method in their own unit: shares in percent, means in points. */
final class Numbers {
  private static final int DECIMALS = 2;

  private Numbers() {}

  static ShownNumber of(Figure figure, Formula formula, Figures figures) {
    return switch (figure) {
      case Measured measured -> of(measured, formula.definition().method(), figures);
      case Figure.Suppressed _, Figure.NoData _, Figure.TooFewPerFactor _ ->
          ShownNumber.hidden(ShownFigure.Hidden.FEW);
    };
  }

  private static ShownNumber of(Measured measured, Method method, Figures figures) {
    BigDecimal value = value(measured, method);
    BigDecimal low = bound(measured.interval().low(), method);
    BigDecimal high = bound(measured.interval().high(), method);
    return switch (method) {
      case SHARE_SATISFIED, ALL_SATISFIED, RETURN_RATE ->
          shown(
              measured,
              figures.percent(value),
              figures.interval(low, high),
              Bar.of(value, low, high, null),
              figures);
      case EXPECTATION_MEAN ->
          shown(measured, figures.percent(value), figures.interval(low, high), null, figures);
      case MEAN, POINTS ->
          shown(measured, figures.points(value), figures.between(low, high), null, figures);
    };
  }

  private static ShownNumber shown(
      Measured measured, String value, String interval, @Nullable Bar bar, Figures figures) {
    return new ShownNumber(
        value,
        interval,
        figures.count(measured.respondents()),
        measured.referenceOnly(),
        bar,
        null);
  }

  private static BigDecimal value(Measured measured, Method method) {
    BigDecimal value =
        new BigDecimal(measured.value().numerator())
            .divide(new BigDecimal(measured.value().denominator()), MathContext.DECIMAL64);
    return method.isShare() ? value.movePointRight(2) : value;
  }

  private static BigDecimal bound(double bound, Method method) {
    return method.isShare() ? Shown.percent(bound) : new BigDecimal(bound);
  }

  /** What the published number is called: the best grade that it reaches; empty: it has none. */
  static String grade(Figure figure, IndicatorDefinition definition, Language language) {
    if (!(figure instanceof Measured measured)) {
      return "";
    }
    BigDecimal value =
        value(measured, definition.method()).setScale(DECIMALS, RoundingMode.HALF_UP);
    return definition.grades().stream()
        .filter(grade -> value.compareTo(grade.from()) >= 0)
        .findFirst()
        .map(Grade::name)
        .map(name -> name.in(language.code()))
        .orElse("");
  }
}
