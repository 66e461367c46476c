package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.response.Bucket;
import vn.motcham.response.Cell;
import vn.motcham.response.IndicatorTally;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** How all units stand in one period by one instrument. */
@Singleton
final class Standings {
  private final Units units;
  private final Ratings ratings;
  private final Indicators indicators;
  private final Disclosure disclosure;

  Standings(Units units, Ratings ratings, Indicators indicators, Disclosure disclosure) {
    this.units = units;
    this.ratings = ratings;
    this.indicators = indicators;
    this.disclosure = disclosure;
  }

  /** What a response counts by here: its unit may change its place within a period. */
  private record Part(int unit, Bucket halfMonth) {
    static Part of(Cell cell) {
      return new Part(cell.unit(), cell.bucket());
    }
  }

  /**
   * All units that exist when the period ends.
   *
   * @param beside whether the figures stand beside each other for readers who could subtract them
   */
  Map<Integer, Standing> of(ReportingPeriod period, Instrument instrument, boolean beside) {
    Evidence all =
        ratings
            .everywhere(period, instrument)
            .only(Indicators.decides(instrument.construct()));
    Map<Integer, Evidence> own = new HashMap<>();
    for (Unit unit : units.list()) {
      if (unit.isOpenOn(period.lastDay())) {
        Lineage lineage = Lineage.of(units, unit.number(), period.firstDay(), period.lastDay());
        own.put(unit.number(), all.only(lineage::holds));
      }
    }
    Set<Integer> safe = beside ? safe(own, all, instrument.formula(), period) : own.keySet();
    Map<Integer, Standing> standings = new HashMap<>();
    own.forEach(
        (unit, evidence) ->
            standings.put(
                unit,
                new Standing(
                    indicators.of(instrument.formula(), evidence).figure(),
                    !safe.contains(unit))));
    return standings;
  }

  private int depth(int unit, ReportingPeriod period) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, period.lastDay()).size();
  }

  private static long size(Map<Part, Long> counts, Set<Part> parts) {
    return parts.stream().mapToLong(part -> counts.getOrDefault(part, 0L)).sum();
  }

  /** Upper units first, then the larger. */
  private Set<Integer> safe(
      Map<Integer, Evidence> own, Evidence all, Formula formula, ReportingPeriod period) {
    Map<Part, Long> counts = counts(all, formula);
    Map<Integer, Set<Part>> parts = new HashMap<>();
    Map<Integer, Integer> depths = new HashMap<>();
    own.keySet().forEach(unit -> depths.put(unit, depth(unit, period)));
    own.forEach((unit, evidence) -> parts.put(unit, counts(evidence, formula).keySet()));
    List<Set<Part>> figures =
        own.keySet().stream()
            .sorted(
                Comparator.<Integer>comparingInt(unit -> depths.getOrDefault(unit, 0))
                    .thenComparing(
                        unit -> size(counts, parts.getOrDefault(unit, Set.of())),
                        Comparator.reverseOrder()))
            .map(unit -> parts.getOrDefault(unit, Set.of()))
            .toList();
    Set<Set<Part>> shown = disclosure.publishable(counts, figures);
    Set<Integer> safe = new HashSet<>(own.keySet());
    safe.removeIf(unit -> !shown.contains(parts.get(unit)));
    return safe;
  }

  private static Map<Part, Long> counts(Evidence evidence, Formula formula) {
    Map<Part, Long> counts = new HashMap<>();
    for (IndicatorTally tally : evidence.sums()) {
      if (tally.indicator().equals(formula.definition().id())) {
        counts.merge(Part.of(tally.cell()), tally.n(), Long::sum);
      }
    }
    return counts;
  }
}
