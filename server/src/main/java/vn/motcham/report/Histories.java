package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.series.Series;

/** Reads what was found of a unit, as far as a reader may see it. */
@Singleton
final class Histories {
  private final Ratings ratings;
  private final Periods periods;
  private final Indicators indicators;

  Histories(Ratings ratings, Periods periods, Indicators indicators) {
    this.ratings = ratings;
    this.periods = periods;
    this.indicators = indicators;
  }

  /**
   * @param live whether the reader is of the supervising level
   */
  History of(int unit, Instrument instrument, boolean live) {
    Evidence evidence = ratings.of(unit, periods.earliest(), periods.today(), instrument);
    return new History(
        instrument,
        instrument.series().stretches().stream()
            .map(series -> stretch(series, evidence, live))
            .toList());
  }

  /**
   * What a series found in this evidence, which must hold all its respondents from the earliest
   * period on: what is published was decided in the order of the periods.
   */
  Stretch stretch(Series series, Evidence all, boolean live) {
    Formula formula = series.formula();
    Evidence evidence = series.evidence(all).only(Indicators.decides(formula.construct()));
    SortedMap<ReportingPeriod, Indicator> running = new TreeMap<>();
    if (live) {
      for (ReportingPeriod period : periods.running()) {
        Evidence own = evidence.only(cell -> period.contains(cell.bucket()));
        running.put(period, indicators.of(formula, own));
      }
    }
    SortedMap<ReportingPeriod, Indicator> closed =
        live
            ? indicators.closed(periods.grid(), periods.today(), formula, evidence)
            : indicators.published(periods.grid(), periods.today(), formula, evidence);
    return new Stretch(series, closed, running, indicators.suppressed(formula));
  }
}
