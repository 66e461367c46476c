package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class IntervalTest {
  private static final Offset<Double> SIX_DECIMALS = within(0.000_000_5);

  @ParameterizedTest
  @CsvFileSource(resources = "wilson.csv", useHeadersInDisplayName = true)
  void wilsonGivesThePublishedBounds(long satisfied, long answered, double low, double high) {
    Interval interval = Interval.wilson(new Share(satisfied, answered));
    assertThat(interval.low()).isCloseTo(low, SIX_DECIMALS);
    assertThat(interval.high()).isCloseTo(high, SIX_DECIMALS);
  }

  @Test
  void theNationalSampleOf2019IsPreciseToFourTenthsOfAPoint() {
    Interval interval = Interval.wilson(new Share(29_784, 35_268));
    assertThat(interval.low()).isCloseTo(0.8407, within(0.000_05));
    assertThat(interval.high()).isCloseTo(0.8482, within(0.000_05));
  }

  @Test
  void aTargetOfNinetyIsCertainOfTwoHundredOnlyFrom189() {
    assertThat(Interval.wilson(new Share(189, 200)).low()).isGreaterThan(0.9);
    assertThat(Interval.wilson(new Share(188, 200)).low()).isLessThan(0.9);
  }

  @Test
  void nobodyHasNoShare() {
    assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void wilsonHoldsTheShareAndStaysInBounds(
      @ForAll @IntRange(max = 2000) int satisfied, @ForAll @IntRange(max = 2000) int others) {
    if (satisfied + others == 0) {
      return;
    }
    Share share = new Share(satisfied, satisfied + others);
    Interval interval = Interval.wilson(share);
    assertThat(share.value().toDouble()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isNotNegative();
    assertThat(interval.high()).isLessThanOrEqualTo(1);
  }
}
