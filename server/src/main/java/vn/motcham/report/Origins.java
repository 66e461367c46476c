package vn.motcham.report;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.report.UnitPage.Origin;
import vn.motcham.survey.SurveyVersion;

/** How a figure came about, down to the counts. */
final class Origins {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Origins() {}

  static Origin of(
      SurveyVersion version, ReportingPeriod period, Figure.Measured figure, Language language) {
    Figures figures = Figures.in(language);
    BigInteger satisfied =
        BigInteger.valueOf(figure.respondents())
            .multiply(figure.value().numerator())
            .divide(figure.value().denominator());
    return new Origin(
        version.survey().title().in(language.code()) + ", " + version.survey().version(),
        DAY.format(period.firstDay()),
        DAY.format(period.lastDay()),
        figures.count(figure.respondents()),
        figures.count(satisfied.longValueExact()));
  }
}
