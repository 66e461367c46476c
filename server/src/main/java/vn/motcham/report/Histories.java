package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;

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
    Formula formula = instrument.formula();
    Evidence evidence =
        ratings
            .of(unit, periods.earliest(), periods.today(), instrument)
            .only(Indicators.decides(instrument.construct()));
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
    return new History(instrument, closed, running, indicators.suppressed(formula));
  }
}
