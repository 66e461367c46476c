package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.response.Bucket;
import vn.motcham.series.Series;
import vn.motcham.tally.Cell;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** How all units stand in one period by one instrument. */
@Singleton
final class Standings {
  private final Units units;
  private final Instruments instruments;
  private final Ratings ratings;
  private final Indicators indicators;
  private final Disclosure disclosure;
  private final UnflaggedWords unflagged;

  Standings(
      Units units,
      Instruments instruments,
      Ratings ratings,
      Indicators indicators,
      Disclosure disclosure,
      UnflaggedWords unflagged) {
    this.units = units;
    this.instruments = instruments;
    this.ratings = ratings;
    this.indicators = indicators;
    this.disclosure = disclosure;
    this.unflagged = unflagged;
  }

  /** What a response counts by here: its unit may change its place within a period. */
  private record Part(int unit, Bucket halfMonth) {
    static Part of(Cell cell) {
      return new Part(cell.unit(), cell.bucket());
    }
  }

  /**
   * All units that exist when the period ends, by one series: the newest that anybody answered,
   * lest units be compared by different ones.
   *
   * @param beside whether the figures stand beside each other for readers who could subtract them
   */
  Table of(ReportingPeriod period, Instrument instrument, boolean beside) {
    Evidence everything = ratings.everywhere(period, instrument);
    List<Series> answered = answered(everything, instrument);
    Series series = answered.isEmpty() ? instrument.series() : answered.getFirst();
    Evidence all = deciding(everything, series);
    Map<Integer, Evidence> own = new HashMap<>();
    for (Unit unit : units.list()) {
      if (unit.isOpenOn(period.lastDay())) {
        Lineage lineage =
            instruments.lineage(unit.number(), instrument, period.firstDay(), period.lastDay());
        own.put(unit.number(), all.only(lineage::holds));
      }
    }
    Set<Integer> safe = beside ? safe(own, all, series.formula(), period) : own.keySet();
    Map<Integer, Standing> standings = new HashMap<>();
    own.forEach(
        (unit, evidence) ->
            standings.put(
                unit,
                new Standing(
                    indicators.of(series.formula(), evidence).figure(),
                    !safe.contains(unit),
                    unflagged.find(series.formula(), evidence, beside))));
    return new Table(series, answered.size() > 1, standings);
  }

  /**
   * @param series the one that all figures are of
   * @param mixed whether others were answered in the same period, which are not in it
   * @param byUnit by the unit's number
   */
  record Table(Series series, boolean mixed, Map<Integer, Standing> byUnit) {
    Table {
      byUnit = Map.copyOf(byUnit);
    }
  }

  private static Evidence deciding(Evidence all, Series series) {
    return series.evidence(all).only(Indicators.decides(series.formula().construct()));
  }

  private static List<Series> answered(Evidence all, Instrument instrument) {
    return instrument.series().stretches().stream()
        .filter(series -> isAnswered(deciding(all, series), series.formula()))
        .toList();
  }

  private static boolean isAnswered(Evidence evidence, Formula formula) {
    return formula.counted().stream()
        .anyMatch(indicator -> !evidence.respondents(indicator, Part::of).isEmpty());
  }

  private int depth(int unit, ReportingPeriod period) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, period.lastDay()).size();
  }

  private Set<Integer> safe(
      Map<Integer, Evidence> own, Evidence all, Formula formula, ReportingPeriod period) {
    return Indicators.forEach(formula, indicator -> safe(own, all, indicator, period));
  }

  private Set<Integer> safe(
      Map<Integer, Evidence> own, Evidence all, String indicator, ReportingPeriod period) {
    Map<Integer, Set<Part>> parts = new HashMap<>();
    own.forEach(
        (unit, evidence) -> parts.put(unit, evidence.respondents(indicator, Part::of).keySet()));
    return disclosure.units(
        all.respondents(indicator, Part::of), parts, unit -> depth(unit, period));
  }
}
