package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.indicator.Counted.cell;
import static vn.motcham.indicator.Counted.rating;
import static vn.motcham.indicator.Counted.ratings;

import org.junit.jupiter.api.Test;
import vn.motcham.indicator.Figure.Measured;

class DifferenceTest {
  private final Indicators indicators = new Indicators(new Disclosure(10));

  @Test
  void figuresWhoseIntervalsPartDifferClearly() {
    Difference channels = new Difference(figure(991, 9), figure(804, 196));
    assertThat(channels.points()).hasToString("18.70");
    assertThat(channels.isClear()).isTrue();
    assertThat(channels.isRise()).isTrue();
    assertThat(new Difference(channels.other(), channels.one()).isRise()).isFalse();
  }

  @Test
  void figuresWhoseIntervalsOverlapDoNot() {
    assertThat(new Difference(figure(45, 5), figure(40, 10)).isClear()).isFalse();
  }

  @Test
  void fewerThanThirtyRespondentsShowNoDifference() {
    assertThat(new Difference(figure(29, 0), figure(0, 1000)).isClear()).isFalse();
    assertThat(new Difference(figure(30, 0), figure(0, 1000)).isClear()).isTrue();
  }

  @Test
  void partsAreInBandsBesideTheirWhole() {
    Measured whole = figure(900, 100);
    assertThat(Band.of(figure(398, 2), whole)).isEqualTo(Band.ABOVE);
    assertThat(Band.of(figure(92, 8), whole)).isEqualTo(Band.ALIKE);
    assertThat(Band.of(figure(150, 50), whole)).isEqualTo(Band.BELOW);
    assertThat(Band.of(figure(12, 17), whole)).isEqualTo(Band.UNKNOWN);
  }

  private Measured figure(long satisfied, long others) {
    return (Measured) indicators.of(rating(), ratings(cell(), satisfied, others)).figure();
  }
}
