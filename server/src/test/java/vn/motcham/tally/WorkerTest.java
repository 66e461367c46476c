package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerTest {
  @Test
  void whereManyComeItCountsForATenthOfTheTime() {
    assertThat(rest(false, 10)).isEqualTo(500);
    assertThat(rest(false, 300)).isEqualTo(2_700);
    assertThat(rest(false, 5_000)).isEqualTo(10_000);
  }

  @Test
  void whereFewComeItRestsAsLongAsItCounted() {
    assertThat(rest(true, 10)).isEqualTo(500);
    assertThat(rest(true, 700)).isEqualTo(700);
  }

  @Test
  void nobodyWaitsLongerForHavingComeAfterACrowd() {
    assertThat(rest(true, 5_000)).isEqualTo(1_000);
  }

  private static long rest(boolean fewCome, long tookMillis) {
    return Worker.pause(fewCome, tookMillis * 1_000_000) / 1_000_000;
  }
}
