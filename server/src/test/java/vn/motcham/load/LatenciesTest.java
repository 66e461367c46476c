package vn.motcham.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static Latencies millis(int from, int to) {
    Latencies latencies = new Latencies();
    for (int millis = to; millis >= from; millis--) {
      latencies.add(millis * 1_000_000L);
    }
    return latencies;
  }

  @Test
  void aPercentileIsTheNearestRank() {
    Latencies latencies = millis(1, 200);
    assertThat(latencies.percentile(50)).isEqualTo(100);
    assertThat(latencies.percentile(99)).isEqualTo(198);
    assertThat(latencies.percentile(99.9)).isEqualTo(200);
    assertThat(latencies.longest()).isEqualTo(200);
  }

  @Test
  void oneIsEveryPercentile() {
    assertThat(millis(7, 7).percentile(1)).isEqualTo(7);
    assertThat(millis(7, 7).percentile(99)).isEqualTo(7);
  }

  @Test
  void noneHasNoPercentile() {
    assertThat(new Latencies().percentile(50)).isNaN();
  }

  @Test
  void whatIsAddedLaterCounts() {
    Latencies latencies = millis(1, 10);
    assertThat(latencies.longest()).isEqualTo(10);
    latencies.addAll(millis(11, 5_000));
    assertThat(latencies.count()).isEqualTo(5_000);
    assertThat(latencies.percentile(50)).isEqualTo(2_500);
  }
}
