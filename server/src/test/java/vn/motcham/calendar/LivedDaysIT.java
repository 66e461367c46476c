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
  private static final LocalDate LEAPT = LocalDate.of(2041, 3, 1);

  @Inject LivedDays lived;
  @Inject MovableClock clock;

  @AfterEach
  void leave() {
    clock.reset();
  }

  @Test
  void aClockThatLeapsIsBelievedOnTheThirdDay() {
    live(LEAPT);
    live(LEAPT);
    assertThat(lived.areSteady()).isFalse();
    live(LEAPT.plusDays(1));
    assertThat(lived.areSteady()).isFalse();
    live(LEAPT.plusDays(2));
    assertThat(lived.areSteady()).isTrue();
  }

  @Test
  void aServerThatRunsOncePerWeekIsBelieved() {
    LocalDate monday = LEAPT.plusYears(1);
    live(monday);
    live(monday.plusWeeks(1));
    live(monday.plusWeeks(2));
    assertThat(lived.areSteady()).isTrue();
  }

  @Test
  void whatCannotBeUndoneWaitsUntilThen() {
    int[] destroyed = {0};
    live(LEAPT.plusYears(2));
    lived.ifSteady(() -> destroyed[0]++);
    assertThat(destroyed[0]).isZero();
    live(LEAPT.plusYears(2).plusDays(1));
    live(LEAPT.plusYears(2).plusDays(2));
    lived.ifSteady(() -> destroyed[0]++);
    assertThat(destroyed[0]).isOne();
  }

  private void live(LocalDate day) {
    clock.setTo(day.atTime(9, 0).atZone(Days.ZONE).toInstant());
    lived.live();
  }
}
