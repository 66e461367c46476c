package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
  private final Disclosure disclosure = new Disclosure(10);

  @Test
  void kIsAtLeastFive() {
    assertThatThrownBy(() -> new Disclosure(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSmallPartTakesTheSmallestOtherWithIt() {
    assertThat(disclosure.parts(Map.of("kiosk", 50L, "receipt", 12L, "poster", 3L)))
        .containsExactly("kiosk");
  }

  @Test
  void smallPartsThatHideEachOtherAreEnough() {
    assertThat(disclosure.parts(Map.of("kiosk", 50L, "receipt", 6L, "poster", 7L)))
        .containsExactly("kiosk");
  }

  @Test
  void anEmptyPartNeedsNoCover() {
    assertThat(disclosure.parts(Map.of("kiosk", 50L, "receipt", 12L, "poster", 0L)))
        .containsExactlyInAnyOrder("kiosk", "receipt");
  }

  @Test
  void ofATotalUnderKNothingIsShown() {
    assertThat(disclosure.parts(Map.of("kiosk", 5L, "receipt", 4L))).isEmpty();
  }

  @Test
  void aQuarterStandsWhereItsMonthsAreTooSmall() {
    assertThat(published(4, 4, 4)).containsExactly("2026-Q1");
  }

  @Test
  void aQuarterIsHiddenWhereItWouldGiveAwayAMonth() {
    assertThat(published(12, 15, 3)).containsExactly("2026-01", "2026-02");
  }

  @Test
  void aHalfYearStandsOnAQuarterAndTheRestOfAnother() {
    assertThat(published(4, 4, 4, 20, 6, 5))
        .containsExactly("2026-Q1", "2026-04", "2026-Q2", "2026-H1");
    assertThat(published(4, 4, 4, 20, 2, 3)).containsExactly("2026-Q1", "2026-04");
    assertThat(published(4, 4, 4, 2, 2, 3)).containsExactly("2026-Q1");
  }

  @Test
  void aMonthWithoutRatingsAddsNothingToGiveAway() {
    assertThat(published(12, 0, 0)).containsExactly("2026-01", "2026-Q1");
  }

  @Test
  void aPeriodStillRunningIsNotShown() {
    LocalDate lastDay = LocalDate.of(2026, 3, 31);
    assertThat(PublishedPeriods.of(disclosure, monthly(List.of(12, 12, 12)), lastDay))
        .extracting(ReportingPeriod::code)
        .containsExactly("2026-01", "2026-02");
  }

  @Test
  void nineMonthsStandOnlyOnAHalfYearAndAQuarter() {
    assertThat(published(10, 10, 10, 10, 10, 10, 10, 10, 10)).contains("2026-9M");
    assertThat(published(30, 0, 0, 0, 0, 0, 3, 3, 3)).doesNotContain("2026-9M");
  }

  @Test
  void aUnitIsHiddenWhereItsParentWouldGiveAwayItsNeighbour() {
    Map<String, Set<String>> units =
        Map.of(
            "province", Set.of("a1", "a2", "b", "c"),
            "a", Set.of("a1", "a2"),
            "a1", Set.of("a1"),
            "a2", Set.of("a2"),
            "b", Set.of("b"),
            "c", Set.of("c"));
    Map<String, Long> own = Map.of("a1", 30L, "a2", 12L, "b", 40L, "c", 4L);
    Map<String, Integer> depths = Map.of("province", 0, "a", 1, "a1", 2, "a2", 2, "b", 1, "c", 1);
    assertThat(disclosure.units(own, units, unit -> depths.getOrDefault(unit, 0)))
        .containsExactlyInAnyOrder("province", "a", "a1", "a2");
  }

  @Property(tries = 500)
  void partsAndTotalGiveAwayNoGroupUnderK(
      @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 30) Integer> counts) {
    Map<Integer, Long> parts = numbered(counts);
    Set<Integer> shown = disclosure.parts(parts);
    List<Set<Integer>> figures = new ArrayList<>(shown.stream().map(Set::of).toList());
    if (disclosure.holds(counts.stream().mapToLong(n -> n).sum())) {
      figures.add(Set.copyOf(parts.keySet()));
    }
    assertThat(Attacker.smallestGroup(figures, parts)).isGreaterThanOrEqualTo(10);
  }

  @Property(tries = 300)
  void noChoiceOfFiguresGivesAwayAGroupUnderK(
      @ForAll @Size(6) List<@IntRange(max = 15) Integer> counts,
      @ForAll @Size(max = 7)
          List<@Size(min = 1, max = 6) Set<@IntRange(max = 5) Integer>> figures) {
    Map<Integer, Long> cells = numbered(counts);
    Set<Set<Integer>> shown = disclosure.publishable(cells, figures);
    assertThat(Attacker.smallestGroup(List.copyOf(shown), cells)).isGreaterThanOrEqualTo(10);
  }

  @Property(tries = 300)
  void periodsGiveAwayNoGroupUnderK(@ForAll @Size(12) List<@IntRange(max = 16) Integer> counts) {
    Map<ReportingPeriod, Long> months = monthly(counts);
    List<Set<ReportingPeriod>> figures =
        PublishedPeriods.of(disclosure, months, LATER).stream()
            .map(period -> Set.copyOf(period.months()))
            .toList();
    assertThat(Attacker.smallestNested(figures, months)).isGreaterThanOrEqualTo(10);
  }

  @Property(tries = 60)
  void halfAYearGivesAwayNoGroupUnderK(@ForAll @Size(6) List<@IntRange(max = 16) Integer> counts) {
    Map<ReportingPeriod, Long> months = monthly(counts);
    List<Set<ReportingPeriod>> figures =
        PublishedPeriods.of(disclosure, months, after(6)).stream()
            .map(period -> Set.copyOf(period.months()))
            .toList();
    assertThat(Attacker.smallestGroup(figures, months)).isGreaterThanOrEqualTo(10);
  }

  @Property(tries = 300)
  void whatWasShownOnceStaysShown(
      @ForAll @Size(12) List<@IntRange(max = 16) Integer> counts,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    Map<ReportingPeriod, Long> sofar = monthly(counts.subList(0, month));
    LocalDate then = after(month);
    assertThat(PublishedPeriods.of(disclosure, monthly(counts), then))
        .isEqualTo(PublishedPeriods.of(disclosure, sofar, then));
    assertThat(PublishedPeriods.of(disclosure, monthly(counts), LATER))
        .containsAll(PublishedPeriods.of(disclosure, sofar, then));
  }

  @Property(tries = 300)
  void treesGiveAwayNoGroupUnderK(@ForAll @Size(7) List<@IntRange(max = 25) Integer> own) {
    Map<Integer, Long> counts = numbered(own);
    Map<Integer, Set<Integer>> units =
        counts.keySet().stream()
            .collect(Collectors.toMap(unit -> unit, DisclosureTest::binarySubtree));
    List<Set<Integer>> figures =
        disclosure.units(counts, units, unit -> unit == 0 ? 0 : unit < 3 ? 1 : 2).stream()
            .map(DisclosureTest::binarySubtree)
            .toList();
    assertThat(Attacker.smallestGroup(figures, counts)).isGreaterThanOrEqualTo(10);
  }

  /** What overlaps without nesting, as a profession and an area do, hides what it must. */
  @Property(tries = 300)
  void overlappingUnitsGiveAwayNoGroupUnderK(
      @ForAll @Size(6) List<@IntRange(max = 25) Integer> own) {
    Map<Integer, Long> counts = numbered(own);
    Map<Integer, Set<Integer>> units =
        Map.of(
            0, Set.of(0, 1, 2, 3, 4, 5),
            1, Set.of(0, 1, 2),
            2, Set.of(3, 4, 5),
            3, Set.of(1, 2, 3),
            4, Set.of(0, 5));
    List<Set<Integer>> figures =
        disclosure.units(counts, units, unit -> unit == 0 ? 0 : 1).stream()
            .map(unit -> units.getOrDefault(unit, Set.of()))
            .toList();
    assertThat(Attacker.smallestGroup(figures, counts)).isGreaterThanOrEqualTo(10);
  }

  private static Set<Integer> binarySubtree(int unit) {
    return switch (unit) {
      case 0 -> Set.of(0, 1, 2, 3, 4, 5, 6);
      case 1 -> Set.of(1, 3, 4);
      case 2 -> Set.of(2, 5, 6);
      default -> Set.of(unit);
    };
  }

  private List<String> published(Integer... counts) {
    return PublishedPeriods.of(disclosure, monthly(List.of(counts)), after(counts.length)).stream()
        .map(ReportingPeriod::code)
        .toList();
  }

  /** The day on which so many months of the year are closed. */
  private static LocalDate after(int months) {
    return LocalDate.of(2026, 1, 1).plusMonths(months);
  }

  private static Map<ReportingPeriod, Long> monthly(List<Integer> counts) {
    Map<ReportingPeriod, Long> months = new TreeMap<>();
    for (int i = 0; i < counts.size(); i++) {
      months.put(
          ReportingGrid.CALENDAR.monthOf(LocalDate.of(2026, i + 1, 1)), (long) counts.get(i));
    }
    return months;
  }

  private static Map<Integer, Long> numbered(List<Integer> counts) {
    Map<Integer, Long> numbered = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      numbered.put(i, (long) counts.get(i));
    }
    return numbered;
  }
}
