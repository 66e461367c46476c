package vn.motcham.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcham.indicator.Difference;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.indicator.ReportingPeriod.Kind;
import vn.motcham.indicator.Trend;
import vn.motcham.series.Series;

/**
 * What one instrument has found of a unit so far, as a reader may see it.
 *
 * <p>Where its line breaks, each stretch decides by itself what may be shown. Together they give
 * nobody away: no response was given to two versions, so whatever figures of one stretch tell apart
 * are groups of its own respondents, empty or of at least k, and no figure counts respondents of
 * two stretches. To leave out what a newer stretch hides from view only takes figures away.
 *
 * @param stretches at least one, the newest first
 */
record History(Instrument instrument, List<Stretch> stretches) {
  History {
    stretches = List.copyOf(stretches);
  }

  /** The periods to choose from. */
  SortedSet<ReportingPeriod> periods() {
    SortedSet<ReportingPeriod> periods = new TreeSet<>(stretches.getFirst().running().keySet());
    for (Stretch stretch : stretches) {
      stretch.closed().keySet().stream().filter(stretch::measures).forEach(periods::add);
    }
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

  /** Whose figure a period shows: the newest that has one. */
  Stretch shown(ReportingPeriod period) {
    return stretches.stream()
        .filter(stretch -> stretch.measures(period))
        .findFirst()
        .orElseGet(stretches::getFirst);
  }

  /** Those that have a figure of the period too, but an older one. */
  List<Stretch> besides(ReportingPeriod period) {
    Stretch shown = shown(period);
    return stretches.stream()
        .filter(stretch -> !stretch.equals(shown) && stretch.measures(period))
        .toList();
  }

  Figure figure(ReportingPeriod period) {
    return shown(period).figure(period);
  }

  /** The figure of a period, if it is this series' that is shown. */
  Figure figure(Series series, ReportingPeriod period) {
    Stretch shown = shown(period);
    return isOf(shown, series) ? shown.figure(period) : stretches.getFirst().missing().figure();
  }

  private static boolean isOf(Stretch stretch, Series series) {
    return stretch.series().version().number() == series.version().number();
  }

  /** In one unit of measure: percentages and points make no common line. */
  Trend trend() {
    boolean share = isShare(stretches.getFirst());
    List<Map<ReportingPeriod, Figure>> figures = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (isShare(stretch) != share) {
        break;
      }
      Map<ReportingPeriod, Figure> own = new TreeMap<>();
      stretch.closed().forEach((period, indicator) -> own.put(period, indicator.figure()));
      figures.add(own);
    }
    return Trend.of(figures, stretches.getFirst().missing().figure());
  }

  private static boolean isShare(Stretch stretch) {
    return stretch.series().formula().definition().method().isShare();
  }

  /**
   * How the period stands to the same part of the year before, where both may be shown and no break
   * lies between them.
   */
  Optional<Difference> sinceLastYear(ReportingPeriod period) {
    Stretch shown = shown(period);
    return shown.equals(shown(period.yearBefore()))
            && shown.figure(period) instanceof Measured now
            && shown.figure(period.yearBefore()) instanceof Measured before
        ? Optional.of(new Difference(now, before))
        : Optional.empty();
  }
}
