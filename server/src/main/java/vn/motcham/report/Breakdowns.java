package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import vn.motcham.indicator.Breakdown;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.series.Series;
import vn.motcham.target.Aim;
import vn.motcham.target.Target;

/** Cuts the figure of a page by channel and field, and holds it against the plan. */
@Singleton
final class Breakdowns {
  private final Plan plan;
  private final Ratings ratings;
  private final Indicators indicators;

  Breakdowns(Plan plan, Ratings ratings, Indicators indicators) {
    this.plan = plan;
    this.ratings = ratings;
    this.indicators = indicators;
  }

  /**
   * @param all what the shown series found in the period
   */
  Breakdown of(Subject subject, Evidence all) {
    Series series = subject.series();
    List<Target> targets = plan.list(series.formula(), subject.period());
    boolean looksBack = targets.stream().anyMatch(t -> t.aim() instanceof Aim.AboveLastYear);
    return indicators.breakdown(
        targets,
        series.formula(),
        all,
        looksBack ? lastYear(subject, targets) : _ -> new Figure.NoData());
  }

  /**
   * Nothing is held against another instrument's figure, nor against one that this reader could not
   * see on the page of that time.
   */
  private Function<List<String>, Figure> lastYear(Subject subject, List<Target> targets) {
    ReportingPeriod before = subject.period().yearBefore();
    Stretch stretch = subject.history().shown(before);
    if (!stretch.equals(subject.shown()) || !(stretch.figure(before) instanceof Measured whole)) {
      return _ -> new Figure.NoData();
    }
    Evidence all = ratings.inFull(subject.unit().number(), before, subject.instrument());
    Series series = stretch.series();
    Breakdown then = indicators.breakdown(targets, series.formula(), series.evidence(all));
    return fields -> fields.isEmpty() ? whole : then.figure(fields);
  }
}
