package vn.motcham.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.motcham.response.Bucket;
import vn.motcham.tally.Cell;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Units;

/**
 * A unit and all that stood below it, half-month by half-month: a response counts for those above
 * its unit on its day, whatever became of the unit since.
 */
final class Lineage {
  private static final int SECOND_HALF = 15;

  private final Map<LocalDate, Set<Integer>> byHalfMonth;

  private Lineage(Map<LocalDate, Set<Integer>> byHalfMonth) {
    this.byHalfMonth = byHalfMonth;
  }

  /** By either edge. */
  static Lineage of(Units units, int unit, LocalDate from, LocalDate to) {
    return of(units, unit, EnumSet.allOf(EdgeType.class), from, to);
  }

  static Lineage of(Units units, int unit, Set<EdgeType> edges, LocalDate from, LocalDate to) {
    Map<LocalDate, Set<Integer>> byHalfMonth = new HashMap<>();
    LocalDate first = Bucket.halfMonthOf(from).firstDay();
    while (!first.isAfter(to)) {
      LocalDate next = next(first);
      Set<Integer> below = new LinkedHashSet<>();
      for (EdgeType type : edges) {
        below.addAll(units.subtree(unit, type, first));
        below.addAll(units.subtree(unit, type, next.minusDays(1)));
      }
      byHalfMonth.put(first, below);
      first = next;
    }
    return new Lineage(byHalfMonth);
  }

  private static LocalDate next(LocalDate halfMonth) {
    return halfMonth.getDayOfMonth() == 1
        ? halfMonth.withDayOfMonth(SECOND_HALF)
        : halfMonth.plusMonths(1).withDayOfMonth(1);
  }

  /** Everybody who ever belonged to it. */
  Set<Integer> everybody() {
    Set<Integer> everybody = new LinkedHashSet<>();
    byHalfMonth.values().stream().flatMap(Collection::stream).forEach(everybody::add);
    return everybody;
  }

  boolean holds(Cell cell) {
    return byHalfMonth.getOrDefault(cell.bucket().firstDay(), Set.of()).contains(cell.unit());
  }
}
