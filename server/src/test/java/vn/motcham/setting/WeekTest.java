package vn.motcham.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.problem.Fault;

/** Seven rows become the text of opening hours, and that text becomes the same rows. */
class WeekTest {
  private static final Week.Span NONE = new Week.Span("", "");

  private static Week.Day day(String... times) {
    return new Week.Day(
        times.length < 2 ? NONE : new Week.Span(times[0], times[1]),
        times.length < 4 ? NONE : new Week.Span(times[2], times[3]));
  }

  private static Week week(Week.Day... days) {
    return new Week(List.of(days));
  }

  private static @Nullable String text(Week week) {
    List<Fault> faults = new ArrayList<>();
    String text = week.read(faults).text();
    assertThat(faults).isEmpty();
    return text;
  }

  @Test
  void daysInARowWithTheSameHoursAreWrittenOnce() {
    Week.Day usual = day("07:00", "11:30", "13:00", "17:00");
    Week week = week(usual, usual, usual, usual, usual, day("07:00", "11:30"), day());
    assertThat(text(week)).isEqualTo("MON-FRI 07:00-11:30, MON-FRI 13:00-17:00, SAT 07:00-11:30");
    assertThat(Week.of(text(week))).isEqualTo(week);
  }

  @Test
  void aClosedDayBetweenOthersStaysClosed() {
    Week.Day open = day("08:00", "16:00");
    Week week = week(open, open, day(), open, day(), day(), open);
    assertThat(text(week)).isEqualTo("MON-TUE 08:00-16:00, THU 08:00-16:00, SUN 08:00-16:00");
    assertThat(Week.of(text(week))).isEqualTo(week);
  }

  @Test
  void aWeekWithoutHoursSaysNothing() {
    assertThat(text(Week.EMPTY)).isNull();
    assertThat(Week.of(null)).isEqualTo(Week.EMPTY);
  }

  @Test
  void midnightIsTheEndOfADay() {
    Week.Day always = day("00:00", "00:00");
    Week week = week(always, always, always, always, always, always, always);
    assertThat(text(week)).isEqualTo("MON-SUN 00:00-00:00");
    assertThat(Week.of("MON-SUN 00:00-00:00")).isEqualTo(week);
  }

  @Test
  void everyDayOfItsOwnFitsWhereItIsKept() {
    Week.Day[] days =
        Stream.of(DayOfWeek.values())
            .map(d -> day("07:0" + d.getValue(), "11:30", "13:00", "17:0" + d.getValue()))
            .toArray(Week.Day[]::new);
    assertThat(text(week(days))).hasSizeLessThan(255);
    assertThat(Week.of(text(week(days)))).isEqualTo(week(days));
  }

  @ParameterizedTest
  @CsvSource({"7:30, 11h30", "07h30, 11.30", "' 7H30 ', 11:30"})
  void timesAreReadAsPeopleTypeThem(String from, String to) {
    Week week = week(day(), day("", "", from, to), day(), day(), day(), day(), day());
    assertThat(text(week)).isEqualTo("TUE 07:30-11:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07:00 -",
        "- 11:30",
        "11:30 07:00",
        "07:00 07:00",
        "7 11",
        "07:00 24:00",
        "07:60 11:00",
        "07:00 11:30 11:00 17:00",
        "13:00 17:00 07:00 11:30",
        "07:00 00:00 13:00 17:00",
        "07:00 11:30 13:00 -",
      })
  void hoursThatCannotBeAreAFaultOfTheirDay(String times) {
    String[] parts =
        Stream.of(times.split(" ")).map(t -> t.equals("-") ? "" : t).toArray(String[]::new);
    List<Fault> faults = new ArrayList<>();
    Week read = week(day(), day(), day(parts), day(), day(), day(), day()).read(faults);
    assertThat(faults).extracting(Fault::place).containsExactly("/hours/3");
    assertThat(read.text()).isNull();
  }
}
