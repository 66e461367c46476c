package vn.motcham.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcham.house.MovableClock;

@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class LivedDaysIT {
  private static final LocalDate FIRST = LocalDate.of(2001, 3, 1);

  @Inject LivedDays lived;
  @Inject MovableClock clock;

  @AfterEach
  void leave() {
    clock.reset();
  }

  @Test
  void aFirstInstallationHasNotLeapt() {
    live(FIRST);
    assertThat(lived.hasLeapt()).isFalse();
    live(FIRST.plusDays(3));
    assertThat(lived.hasLeapt()).isFalse();
  }

  @Test
  void aClockThatLeapsAYearAheadIsBelievedOnTheThirdDay() {
    live(FIRST);
    LocalDate leapt = FIRST.plusYears(1);
    live(leapt);
    live(leapt);
    assertThat(lived.hasLeapt()).isTrue();
    live(leapt.plusDays(1));
    assertThat(lived.hasLeapt()).isTrue();
    live(leapt.plusDays(2));
    assertThat(lived.hasLeapt()).isFalse();
  }

  @Test
  void aServerThatRunsOncePerWeekIsBelieved() {
    live(FIRST);
    LocalDate monday = FIRST.plusYears(2);
    live(monday);
    live(monday.plusWeeks(1));
    live(monday.plusWeeks(2));
    assertThat(lived.hasLeapt()).isFalse();
  }

  @Test
  void whatCannotBeUndoneWaitsUntilThen() {
    int[] destroyed = {0};
    live(FIRST);
    LocalDate leapt = FIRST.plusYears(3);
    live(leapt);
    lived.unlessLeapt(() -> destroyed[0]++);
    assertThat(destroyed[0]).isZero();
    live(leapt.plusDays(1));
    live(leapt.plusDays(2));
    lived.unlessLeapt(() -> destroyed[0]++);
    assertThat(destroyed[0]).isOne();
  }

  private void live(LocalDate day) {
    clock.setTo(day.atTime(9, 0).atZone(Days.ZONE).toInstant());
    lived.live();
  }
}
