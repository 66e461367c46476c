package vn.motcham.report;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.report.UnitPage.Origin;
import vn.motcham.series.Series;
import vn.motcham.survey.IndicatorDefinition.Method;

/** How a figure came about, down to the counts. */
final class Origins {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Origins() {}

  /** Only where each respondent gave one answer: what pools several is told by its method alone. */
  static @Nullable Origin of(
      Series series, ReportingPeriod period, Figure.Measured figure, Language language) {
    if (series.formula().questions().size() != 1
        || series.formula().definition().method() != Method.SHARE_SATISFIED) {
      return null;
    }
    Figures figures = Figures.in(language);
    BigInteger satisfied =
        BigInteger.valueOf(figure.respondents())
            .multiply(figure.value().numerator())
            .divide(figure.value().denominator());
    return new Origin(
        SeriesTitles.of(series, language),
        DAY.format(period.firstDay()),
        DAY.format(period.lastDay()),
        figures.count(figure.respondents()),
        figures.count(satisfied.longValueExact()));
  }
}
