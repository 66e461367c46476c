package vn.motcham.report;

import java.util.SortedMap;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.series.Series;

/**
 * What one unbroken series has found of a unit so far, as a reader may see it.
 *
 * @param closed the closed periods that may be looked at beside each other
 * @param running those that still change, for the supervising level alone
 * @param missing how a figure looks that may not be shown
 */
record Stretch(
    Series series,
    SortedMap<ReportingPeriod, Indicator> closed,
    SortedMap<ReportingPeriod, Indicator> running,
    Indicator missing) {

  Indicator indicator(ReportingPeriod period) {
    return closed.getOrDefault(period, running.getOrDefault(period, missing));
  }

  Figure figure(ReportingPeriod period) {
    return indicator(period).figure();
  }

  boolean measures(ReportingPeriod period) {
    return figure(period) instanceof Measured;
  }
}
