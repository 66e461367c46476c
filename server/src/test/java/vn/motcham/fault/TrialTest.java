package vn.motcham.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrialTest {
  private static final Duration ROOM = Duration.ofSeconds(20);

  @Test
  void beginsAtOnceWhileTheHourHasRoom() {
    assertThat(until("2026-03-31T16:59:39.999Z")).isZero();
    assertThat(until("2026-03-31T17:00:00Z")).isZero();
  }

  @Test
  void letsAnHourEndThatIsNearlyOver() {
    assertThat(until("2026-03-31T16:59:40Z")).isEqualTo(ROOM);
    assertThat(until("2026-03-31T16:59:59.999Z")).isEqualTo(Duration.ofMillis(1));
  }

  private static Duration until(String now) {
    return Trial.untilThereIsRoom(Instant.parse(now), ROOM);
  }
}
