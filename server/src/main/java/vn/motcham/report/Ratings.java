package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.response.Responses;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Units;

/** The tallies behind a page: of which units, from when to when, by which survey. */
@Singleton
final class Ratings {
  private final Responses responses;
  private final Units units;

  Ratings(Responses responses, Units units) {
    this.responses = responses;
    this.units = units;
  }

  /** The unit and all that stood below it, by either edge, when the period began or ended. */
  Set<Integer> below(int unit, ReportingPeriod period) {
    Set<Integer> below = new LinkedHashSet<>();
    for (EdgeType type : EdgeType.values()) {
      below.addAll(units.subtree(unit, type, period.firstDay()));
      below.addAll(units.subtree(unit, type, period.lastDay()));
    }
    return below;
  }

  Evidence evidence(Collection<Integer> units, ReportingPeriod period, int survey) {
    return evidence(units, period.firstDay(), period.lastDay(), survey);
  }

  Evidence evidence(Collection<Integer> units, LocalDate from, LocalDate to, int survey) {
    return new Evidence(
            responses.listIndicatorTallies(units, from, to),
            responses.listOptionTallies(units, from, to))
        .only(cell -> cell.survey() == survey);
  }
}
