package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestsTest {
  private static final Place CELL = new Place(1, 2, 2026100109);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Rests rests = new Rests(nanos::get);

  @Test
  void aCellThatWasCountedQuicklyNeedsNoRest() {
    rests.counted(Map.of(CELL, 9_000L), Duration.ofMillis(100));
    assertThat(rests.rests(CELL)).isFalse();
  }

  @Test
  void aCellThatTookLongRestsFourTimesAsLongAndOthersGoOn() {
    rests.counted(Map.of(CELL, 9_000L), Duration.ofMillis(700));
    assertThat(rests.rests(new Place(1, 2, 2026100110))).isFalse();
    nanos.addAndGet(Duration.ofMillis(2_799).toNanos());
    assertThat(rests.rests(CELL)).isTrue();
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(rests.rests(CELL)).isFalse();
  }

  @Test
  void ofCellsThatWereCountedTogetherTheFullOneRests() {
    Place quiet = new Place(3, 2, 2026100109);
    rests.counted(Map.of(CELL, 990_000L, quiet, 10_000L), Duration.ofMillis(700));
    assertThat(rests.rests(CELL)).isTrue();
    assertThat(rests.rests(quiet)).isFalse();
  }

  @Test
  void aSlowDatabaseIsNoReasonForAnEmptyCellToRest() {
    rests.counted(Map.of(CELL, 4_000L), Duration.ofMinutes(1));
    assertThat(rests.rests(CELL)).isFalse();
  }

  @Test
  void whatIsOverIsForgotten() {
    rests.counted(Map.of(CELL, 9_000L), Duration.ofSeconds(1));
    rests.forgetThoseThatAreOver();
    assertThat(rests.rests(CELL)).isTrue();
    nanos.addAndGet(Duration.ofSeconds(4).toNanos());
    rests.forgetThoseThatAreOver();
    nanos.addAndGet(Duration.ofSeconds(-2).toNanos());
    assertThat(rests.rests(CELL)).isFalse();
  }
}
