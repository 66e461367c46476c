package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.response.Bucket;

class ReportingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "CALENDAR, 2026-02, 2026-02-01, 2026-02-28",
    "CALENDAR, 2026-Q3, 2026-07-01, 2026-09-30",
    "CALENDAR, 2026-H2, 2026-07-01, 2026-12-31",
    "CALENDAR, 2026-9M, 2026-01-01, 2026-09-30",
    "CALENDAR, 2026,    2026-01-01, 2026-12-31",
    "FIFTEENTH, 2026-01, 2025-12-15, 2026-01-14",
    "FIFTEENTH, 2026-03, 2026-02-15, 2026-03-14",
    "FIFTEENTH, 2026-Q1, 2025-12-15, 2026-03-14",
    "FIFTEENTH, 2026-Q3, 2026-06-15, 2026-09-14",
    "FIFTEENTH, 2026-H1, 2025-12-15, 2026-06-14",
    "FIFTEENTH, 2026-H2, 2026-06-15, 2026-12-14",
    "FIFTEENTH, 2026-9M, 2025-12-15, 2026-09-14",
    "FIFTEENTH, 2026,    2025-12-15, 2026-12-14"
  })
  void aPeriodRunsFromItsFirstToItsLastDay(
      ReportingGrid grid, String code, LocalDate first, LocalDate last) {
    ReportingPeriod period = period(grid, code);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.isClosedOn(last)).isFalse();
    assertThat(period.isClosedOn(last.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "26", "2026-", "2026-7", "2026-00", "2026-13", "2026-Q0", "2026-Q5", "2026-q3",
        "2026-H3", "2026-9m", "2026-9", " 2026", "2026\n", "٢٠٢٦", "12026", "1999", "2026-Q3-1"
      })
  void anythingElseIsNoPeriod(String code) {
    assertThat(ReportingGrid.CALENDAR.find(code)).isEmpty();
  }

  @Test
  void shorterPeriodsMakeUpTheLonger() {
    assertThat(codes(period("2026").children())).containsExactly("2026-H1", "2026-H2");
    assertThat(codes(period("2026-H2").children())).containsExactly("2026-Q3", "2026-Q4");
    assertThat(codes(period("2026-9M").children()))
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3");
    assertThat(codes(period("2026-Q4").children()))
        .containsExactly("2026-10", "2026-11", "2026-12");
    assertThat(period("2026-07").children()).isEmpty();
    assertThat(period("2026-9M").months()).hasSize(9);
  }

  @Test
  void thePeriodBeforeIsOfTheSameKind() {
    assertThat(period("2026-Q1").previous().code()).isEqualTo("2025-Q4");
    assertThat(period("2026-07").previous().code()).isEqualTo("2026-06");
    assertThat(period("2026-H1").previous().code()).isEqualTo("2025-H2");
    assertThat(period("2026-9M").previous().code()).isEqualTo("2025-9M");
    assertThat(period("2026").previous().code()).isEqualTo("2025");
  }

  @Test
  void periodsAreOrderedByTheirClosing() {
    assertThat(
            List.of("2026", "2026-Q3", "2026-9M", "2026-10", "2026-09").stream()
                .map(ReportingPeriodTest::period)
                .sorted()
                .map(ReportingPeriod::code))
        .containsExactly("2026-09", "2026-Q3", "2026-9M", "2026-10", "2026");
  }

  @Test
  void aHalfMonthBelongsToTheNextMonthOfTheFifteenth() {
    Bucket late = Bucket.halfMonthOf(LocalDate.of(2026, 12, 31));
    assertThat(period(ReportingGrid.CALENDAR, "2026-12").contains(late)).isTrue();
    assertThat(period(ReportingGrid.FIFTEENTH, "2026-12").contains(late)).isFalse();
    assertThat(period(ReportingGrid.FIFTEENTH, "2027-01").contains(late)).isTrue();
    assertThat(period(ReportingGrid.FIFTEENTH, "2027").contains(late)).isTrue();
  }

  @Property
  void everyBucketLiesInExactlyOneMonthOfEitherGrid(
      @ForAll ReportingGrid grid, @ForAll @IntRange(max = 3000) int days) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(days);
    ReportingPeriod month = grid.monthOf(day);
    ReportingPeriod next = grid.monthOf(month.lastDay().plusDays(1));
    for (Bucket bucket : List.of(Bucket.halfMonthOf(day), new Bucket.Hour(day, 9))) {
      assertThat(month.contains(bucket)).isTrue();
      assertThat(month.previous().contains(bucket)).isFalse();
      assertThat(next.contains(bucket)).isFalse();
    }
    assertThat(next.previous()).isEqualTo(month);
  }

  private static ReportingPeriod period(String code) {
    return period(ReportingGrid.CALENDAR, code);
  }

  private static ReportingPeriod period(ReportingGrid grid, String code) {
    return grid.find(code).orElseThrow();
  }

  private static List<String> codes(List<ReportingPeriod> periods) {
    return periods.stream().map(ReportingPeriod::code).toList();
  }
}
