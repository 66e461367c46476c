package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.survey.SurveyVersion;

/** Which periods of one unit may be looked at beside each other, and which one to begin with. */
@Singleton
final class VisiblePeriods {
  private static final int MOST_CHOICES = 12;

  private final Ratings ratings;
  private final Periods periods;
  private final Indicators indicators;

  VisiblePeriods(Ratings ratings, Periods periods, Indicators indicators) {
    this.ratings = ratings;
    this.periods = periods;
    this.indicators = indicators;
  }

  /**
   * @param live whether the running periods are among them, for the supervising level
   */
  SortedSet<ReportingPeriod> of(int unit, SurveyVersion version, Formula formula, boolean live) {
    Evidence evidence =
        ratings
            .evidence(
                ratings.below(unit, periods.runningQuarter()),
                periods.earliest(),
                periods.today(),
                version.number())
            .only(Indicators.decides(formula.definition().construct()));
    SortedSet<ReportingPeriod> visible =
        new TreeSet<>(
            indicators.published(periods.grid(), periods.today(), formula, evidence).keySet());
    if (live) {
      visible.add(periods.runningMonth());
      visible.add(periods.runningQuarter());
    }
    return visible;
  }

  ReportingPeriod first(SortedSet<ReportingPeriod> visible, boolean live) {
    if (live) {
      return periods.runningQuarter();
    }
    return visible.stream()
        .filter(period -> period.kind() == ReportingPeriod.Kind.QUARTER)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> visible.isEmpty() ? periods.lastClosedQuarter() : visible.last());
  }

  /** Links, the newest first. */
  List<Choice> choices(
      SortedSet<ReportingPeriod> visible, ReportingPeriod current, String path, Language language) {
    return visible.reversed().stream()
        .limit(MOST_CHOICES)
        .map(
            period ->
                new Choice(
                    periods.label(period, language),
                    path + "?period=" + period.code(),
                    period.equals(current)))
        .toList();
  }
}
