package vn.motcham.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcham.indicator.ReportingPeriod.Kind;

/** Which periods the rated unit and the public may see. */
final class PublishedPeriods {
  private static final List<Kind> NESTED =
      List.of(Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR, Kind.YEAR);

  private PublishedPeriods() {}

  /**
   * The closed periods that may be shown, decided in the order of their closing, so that what was
   * shown once stays shown: months that hold k, and quarters, half-years and years. Nine months
   * overlap a half-year, so they are shown only where they add nothing: their half-year and quarter
   * are.
   *
   * @param byMonth respondents per month; counts of closed months must no longer change
   */
  static SortedSet<ReportingPeriod> of(
      Disclosure disclosure, Map<ReportingPeriod, Long> byMonth, LocalDate today) {
    SortedSet<ReportingPeriod> closed = closed(byMonth.keySet(), today);
    Set<Set<ReportingPeriod>> publishable =
        disclosure.publishable(byMonth, closed.stream().map(PublishedPeriods::monthsOf).toList());
    closed.removeIf(period -> !publishable.contains(monthsOf(period)));
    closed.addAll(closed.stream().flatMap(period -> nineMonths(period, closed)).toList());
    return closed;
  }

  /** The periods that hold one of these months and are over. */
  static SortedSet<ReportingPeriod> closed(Set<ReportingPeriod> months, LocalDate today) {
    SortedSet<ReportingPeriod> closed = new TreeSet<>();
    for (ReportingPeriod month : months) {
      NESTED.forEach(kind -> closed.add(month.within(kind)));
    }
    closed.removeIf(period -> !period.isClosedOn(today));
    return closed;
  }

  private static Stream<ReportingPeriod> nineMonths(
      ReportingPeriod period, Set<ReportingPeriod> shown) {
    ReportingPeriod half = new ReportingPeriod(period.grid(), Kind.HALF_YEAR, period.year(), 1);
    boolean isThirdQuarter = period.kind() == Kind.QUARTER && period.ordinal() == 3;
    return isThirdQuarter && shown.contains(half)
        ? Stream.of(new ReportingPeriod(period.grid(), Kind.NINE_MONTHS, period.year(), 1))
        : Stream.empty();
  }

  private static Set<ReportingPeriod> monthsOf(ReportingPeriod period) {
    return Set.copyOf(period.months());
  }
}
