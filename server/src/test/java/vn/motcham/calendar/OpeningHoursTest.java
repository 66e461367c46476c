package vn.motcham.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  @Test
  void openingHoursAreReadAsTheyAreWritten() {
    OpeningHours hours =
        OpeningHours.read("MON-FRI 07:00-11:30, MON-FRI 13:30-17:00, SAT 07:30-11:00");
    assertThat(hours.isOpen(LocalDateTime.parse("2026-10-06T12:00:00"))).isFalse();
    assertThat(hours.isOpen(LocalDateTime.parse("2026-10-06T13:30:00"))).isTrue();
    assertThat(hours.isOpen(LocalDateTime.parse("2026-10-10T10:59:00"))).isTrue();
    assertThat(
            OpeningHours.read("MON-SUN 00:00-00:00")
                .isOpen(LocalDateTime.parse("2026-10-11T23:59:59")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "always", "MON 7-17", "MON-FRI 07:00-25:00", "MOO 07:00-17:00"})
  void whatIsNoOpeningHoursIsRefused(String text) {
    assertThatThrownBy(() -> OpeningHours.read(text)).isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // 2026-10-09 is a Friday.
    "2026-10-09T00:00, 2026-10-10T00:00, PT8H30M",
    "2026-10-09T11:00, 2026-10-09T13:10, PT40M",
    "2026-10-09T16:50, 2026-10-12T07:20, PT4H30M",
    "2026-10-09T11:30, 2026-10-09T13:00, PT0S",
    "2026-10-10T23:00, 2026-10-11T06:00, PT1H",
    "2026-10-09T08:00, 2026-10-09T08:00, PT0S",
  })
  void onlyOpenTimeIsCountedBetweenTwoMoments(
      LocalDateTime begin, LocalDateTime end, Duration open) {
    OpeningHours hours =
        OpeningHours.read("MON-FRI 07:00-11:30, MON-FRI 13:00-17:00, SAT 20:00-00:00");
    assertThat(hours.openBetween(begin, end)).isEqualTo(open);
  }
}
