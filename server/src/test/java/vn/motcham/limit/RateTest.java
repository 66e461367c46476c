package vn.motcham.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateTest {
  private static final long NOW = 1_795_250_000_000L;
  private static final int CALLER = 7;

  private final Rate rate = new Rate(20, Duration.ofMinutes(5));

  private int allowed(int tries, long now) {
    return (int) IntStream.range(0, tries).filter(_ -> rate.allows(CALLER, now)).count();
  }

  @Test
  void soManyAreAllowedAtOnceAndNoMore() {
    assertThat(allowed(1_000, NOW)).isEqualTo(20);
  }

  @Test
  void oneMoreIsAllowedAfterEachPause() {
    allowed(20, NOW);
    assertThat(allowed(5, NOW + 14_999)).isZero();
    assertThat(allowed(5, NOW + 15_000)).isEqualTo(1);
    assertThat(allowed(100, NOW + 15_000 + 300_000)).isEqualTo(20);
  }

  @Test
  void severalAreAllowedTogetherOrNotAtAll() {
    assertThat(rate.allows(CALLER, 15, NOW)).isTrue();
    assertThat(rate.allows(CALLER, 6, NOW)).isFalse();
    assertThat(rate.allows(CALLER, 5, NOW)).isTrue();
    assertThat(rate.allows(CALLER, 1, NOW)).isFalse();
    assertThat(rate.allows(CALLER, 21, NOW + 600_000)).as("more than ever at once").isFalse();
  }

  @Test
  void whatIsUsedUpIsToldAndFades() {
    assertThat(rate.used(CALLER, NOW)).isZero();
    allowed(15, NOW);
    assertThat(rate.used(CALLER, NOW)).isEqualTo(0.75);
    assertThat(rate.used(CALLER, NOW + 75_000)).isEqualTo(0.5);
    assertThat(rate.used(CALLER, NOW + 600_000)).isZero();
  }

  @Test
  void aClockThatGoesBackShutsNobodyOut() {
    allowed(20, NOW);
    assertThat(allowed(100, NOW - 86_400_000)).isEqualTo(20);
  }

  @Test
  void nobodySuffersForAnotherCaller() {
    allowed(1_000, NOW);
    assertThat(IntStream.range(0, 5_000).filter(i -> rate.allows(CALLER + 1L + i, NOW)).count())
        .isEqualTo(5_000);
  }

  @Test
  void whoeverAsksAtOnceIsCountedToo() throws Exception {
    AtomicInteger allowed = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        threads.submit(() -> rate.allows(CALLER, NOW) ? allowed.incrementAndGet() : 0);
      }
    }
    assertThat(allowed).hasValue(20);
  }
}
