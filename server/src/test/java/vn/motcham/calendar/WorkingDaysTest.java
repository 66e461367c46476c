package vn.motcham.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final List<String> YEAR =
      List.of(
          "# a year",
          "",
          "2026-01-01 off Tết Dương lịch",
          "2026-02-16 off",
          "2026-02-17 off",
          "2026-02-18 off",
          "2026-02-19 off",
          "2026-02-20 off",
          "2026-04-27 off",
          "2026-04-30 off",
          "2026-05-01 off",
          "2026-09-01 off",
          "2026-09-02 off",
          "2026-08-31 off",
          "2026-08-22 works");

  private static List<String> yearAnd(String line) {
    List<String> lines = new ArrayList<>(YEAR);
    lines.add(line);
    return lines;
  }

  private static List<String> yearWithout(String line) {
    return YEAR.stream().filter(one -> !one.startsWith(line)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // 2026-11-27 is a Friday.
    "2026-11-26, 1, 2026-11-27",
    "2026-11-27, 1, 2026-11-30",
    "2026-11-28, 2, 2026-12-01",
    "2026-11-27, 15, 2026-12-18",
    // Over Tết.
    "2026-02-13, 2, 2026-02-24",
    // A Saturday that is worked, and the Monday that was swapped for it.
    "2026-08-20, 2, 2026-08-22",
    "2026-08-28, 1, 2026-09-03",
  })
  void workingDaysAreCountedAfterTheDay(LocalDate from, int count, LocalDate last) {
    Deadline deadline = WorkingDays.read("holidays", YEAR).after(from, count);
    assertThat(deadline).isEqualTo(new Deadline.By(last));
    assertThat(deadline.isOver(last)).isFalse();
    assertThat(deadline.isOver(last.plusDays(1))).isTrue();
  }

  @Test
  void aYearOfWhichNothingIsGivenIsNamedInsteadOfADay() {
    Deadline deadline = WorkingDays.read("holidays", YEAR).after(LocalDate.of(2026, 12, 28), 15);
    assertThat(deadline).isEqualTo(new Deadline.YearMissing(2027));
    assertThat(deadline.isOver(LocalDate.of(2030, 1, 1))).isFalse();
  }

  @Test
  void whatIsWrongInAFileIsSaidWithItsPlace() {
    refused(yearAnd("01/01/2026 off"), "holidays, line 16");
    refused(yearAnd("2026-12-24 maybe"), "holidays, line 16");
    refused(yearAnd("2026-02-30 off"), "2026-02-30");
    refused(yearAnd("2026-02-16 off"), "given twice");
    refused(yearAnd("2026-09-02 works"), "given twice");
    refused(yearAnd("2027-01-01 off"), "2027-04-30 is not off");
    refused(yearWithout("2026-09-02"), "2026-09-02 is not off");
    refused(yearWithout("2026-02"), "2026 has 7 days off");
  }

  private static void refused(List<String> lines, String why) {
    assertThatThrownBy(() -> WorkingDays.read("holidays", lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theHolidaysThatComeWithTheProductAreTwoWholeYears() {
    WorkingDays ours = new HolidayFile().workingDays("");
    assertThat(ours.after(LocalDate.of(2026, 2, 13), 1))
        .isEqualTo(new Deadline.By(LocalDate.of(2026, 2, 23)));
    assertThat(ours.after(LocalDate.of(2026, 12, 28), 15))
        .isEqualTo(new Deadline.By(LocalDate.of(2027, 1, 19)));
    assertThat(ours.after(LocalDate.of(2027, 2, 4), 1))
        .isEqualTo(new Deadline.By(LocalDate.of(2027, 2, 12)));
    assertThat(ours.after(LocalDate.of(2027, 12, 31), 1)).isEqualTo(new Deadline.YearMissing(2028));
  }
}
