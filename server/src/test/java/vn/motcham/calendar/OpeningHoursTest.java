package vn.motcham.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
