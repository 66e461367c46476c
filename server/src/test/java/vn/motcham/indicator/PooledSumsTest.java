package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PooledSumsTest {
  private static final Offset<Double> SIX_DECIMALS = within(0.000_000_5);

  @ParameterizedTest
  @CsvFileSource(resources = "ratio.csv", useHeadersInDisplayName = true)
  void theRatioIntervalIsAsByHand(
      String respondents, String share, double low, double high, double effective) {
    PooledSums sums = sumsOf(respondents);
    assertThat(sums.share().percent()).hasToString(share);
    assertThat(sums.interval(Span.SHARE).low()).isCloseTo(low, SIX_DECIMALS);
    assertThat(sums.interval(Span.SHARE).high()).isCloseTo(high, SIX_DECIMALS);
    assertThat(sums.effectiveN()).isCloseTo(effective, SIX_DECIMALS);
  }

  @Test
  void whereAllAgreeEachPersonCountsOnce() {
    PooledSums sums = sumsOf("4/4 4/4 3/3 4/4 2/2");
    assertThat(sums.interval(Span.SHARE)).isEqualTo(Interval.wilson(new Share(5, 5)));
    assertThat(sums.effectiveN()).isEqualTo(5);
  }

  @Test
  void oneRespondentIsAsUncertainAsOneAnswer() {
    Interval interval = sumsOf("20/20").interval(Span.SHARE);
    assertThat(interval).isEqualTo(Interval.wilson(new Share(1, 1)));
    assertThat(interval.low()).isLessThan(0.21);
  }

  @Test
  void answersOfOnePersonAreNotIndependent() {
    PooledSums alike = sumsOf("5/5 5/5 5/5 0/5 5/5 5/5 5/5 0/5");
    assertThat(alike.effectiveN()).isCloseTo(7, within(0.001));
    assertThat(alike.interval(Span.SHARE).low()).isLessThan(Interval.wilson(alike.share()).low());
  }

  @Test
  void largeSumsLoseNothingToCancellation() {
    long n = 1_000_000;
    PooledSums sums = new PooledSums(n, 22 * n - 1, 22 * n, 484 * n - 43, 484 * n - 22, 484 * n);
    assertThat(sums.share().value().toDouble() - sums.interval(Span.SHARE).low())
        .isCloseTo(Interval.Z / (22.0 * n), within(1e-12));
  }

  @Property
  void withOneAnswerEachItIsTheNormalInterval(
      @ForAll @IntRange(min = 1, max = 5000) int satisfied,
      @ForAll @IntRange(min = 1, max = 5000) int others) {
    long n = satisfied + others;
    PooledSums sums = new PooledSums(n, satisfied, n, satisfied, satisfied, n);
    double p = (double) satisfied / n;
    Interval normal = Interval.normal(p, p * (1 - p) / (n - 1), Span.SHARE);
    assertThat(sums.interval(Span.SHARE).low()).isCloseTo(normal.low(), within(1e-9));
    assertThat(sums.interval(Span.SHARE).high()).isCloseTo(normal.high(), within(1e-9));
    assertThat(sums.effectiveN()).isCloseTo(n - 1, within(1e-6));
  }

  @Property
  void withMuchEvidenceItIsNearWilson(@ForAll @IntRange(min = 2000, max = 8000) int satisfied) {
    PooledSums sums = new PooledSums(10_000, satisfied, 10_000, satisfied, satisfied, 10_000);
    Interval wilson = Interval.wilson(sums.share());
    assertThat(sums.interval(Span.SHARE).low()).isCloseTo(wilson.low(), within(0.001));
    assertThat(sums.interval(Span.SHARE).high()).isCloseTo(wilson.high(), within(0.001));
  }

  @Test
  void theIntervalOfAMeanIsThatOfItsStandardError() {
    // 2, 3, 4, 5, 5, 5: mean 4, variance 1.6, so the standard error is √(1.6/6).
    PooledSums scores = PooledSums.ofAnswers(6, 24, 104);
    assertThat(scores.value().rounded(1)).hasToString("4.00");
    assertThat(scores.interval(new Span(1, 5)).low())
        .isCloseTo(4 - Interval.Z * Math.sqrt(1.6 / 6), within(1e-12));
    assertThat(scores.interval(new Span(1, 5)).high()).isEqualTo(5);
  }

  @Test
  void meansOnWhichAllAgreeKeepADoubt() {
    Interval interval = PooledSums.ofAnswers(10, 50, 250).interval(new Span(1, 5));
    assertThat(interval.high()).isEqualTo(5);
    assertThat(interval.low()).isCloseTo(1 + 4 * 0.722467, within(0.00001));
  }

  /** Reads "satisfied/answered" of each respondent. */
  private static PooledSums sumsOf(String respondents) {
    PooledSums sums = PooledSums.NONE;
    for (String respondent : respondents.split(" ")) {
      String[] parts = respondent.split("/");
      long s = Long.parseLong(parts[0]);
      long m = Long.parseLong(parts[1]);
      sums = sums.plus(Counted.one(Counted.cell(), s, m));
    }
    return sums;
  }
}
