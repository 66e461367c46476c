package vn.motcham.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcham.indicator.Difference;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.indicator.ReportingPeriod.Kind;
import vn.motcham.indicator.Trend;

/**
 * What one instrument has found of a unit so far, as a reader may see it.
 *
 * @param closed the closed periods that may be looked at beside each other
 * @param running those that still change, for the supervising level alone
 * @param missing how a figure looks that may not be shown
 */
record History(
    Instrument instrument,
    SortedMap<ReportingPeriod, Indicator> closed,
    SortedMap<ReportingPeriod, Indicator> running,
    Indicator missing) {

  /** The periods to choose from. */
  SortedSet<ReportingPeriod> periods() {
    SortedSet<ReportingPeriod> periods = new TreeSet<>(running.keySet());
    closed.forEach(
        (period, indicator) -> {
          if (indicator.figure() instanceof Measured) {
            periods.add(period);
          }
        });
    return periods;
  }

  /** The one to begin with, unless there is nothing. */
  Optional<ReportingPeriod> first() {
    return periods().stream()
        .filter(period -> period.kind() == Kind.QUARTER)
        .max(Comparator.naturalOrder())
        .or(() -> Optional.ofNullable(periods().isEmpty() ? null : periods().last()));
  }

  boolean isEmpty() {
    return periods().stream().noneMatch(period -> figure(period) instanceof Measured);
  }

  Figure figure(ReportingPeriod period) {
    return closed.getOrDefault(period, running.getOrDefault(period, missing)).figure();
  }

  Trend trend() {
    SortedMap<ReportingPeriod, Figure> figures = new TreeMap<>();
    closed.forEach((period, indicator) -> figures.put(period, indicator.figure()));
    return Trend.of(figures, missing.figure());
  }

  /** How the period stands to the same part of the year before, where both may be shown. */
  Optional<Difference> sinceLastYear(ReportingPeriod period) {
    return figure(period) instanceof Measured now
            && figure(period.yearBefore()) instanceof Measured before
        ? Optional.of(new Difference(now, before))
        : Optional.empty();
  }
}
