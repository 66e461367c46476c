package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.motcham.chart.Bar;
import vn.motcham.problem.Language;

class FiguresTest {
  private final Figures vietnamese = Figures.in(Language.VI);
  private final Figures english = Figures.in(Language.EN);

  @Test
  void percentagesHaveTwoDecimalsRoundedHalfUp() {
    assertThat(vietnamese.percent(new BigDecimal("86.385"))).isEqualTo("86,39\u00a0%");
    assertThat(vietnamese.percent(new BigDecimal("0.005"))).isEqualTo("0,01\u00a0%");
    assertThat(english.percent(new BigDecimal("100"))).isEqualTo("100.00%");
  }

  @Test
  void thousandsArePartedInTheWayOfTheLanguage() {
    assertThat(vietnamese.count(1_234_567)).isEqualTo("1.234.567");
    assertThat(english.count(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void aTargetKeepsTheDecimalsOfItsPlan() {
    assertThat(vietnamese.shortPercent(new BigDecimal("90.00"))).isEqualTo("90\u00a0%");
    assertThat(english.shortPercent(new BigDecimal("87.5"))).isEqualTo("87.5%");
  }

  @Test
  void anIntervalHasOnePercentSign() {
    assertThat(vietnamese.interval(new BigDecimal("89.9"), new BigDecimal("92.7")))
        .isEqualTo("89,90\u2060\u2013\u206092,70\u00a0%");
  }

  @Test
  void aBarIsDrawnWithADecimalPointInEveryLanguage() {
    var bar =
        Bar.of(
            new BigDecimal("91.405"),
            new BigDecimal("89.9"),
            new BigDecimal("92.7"),
            new BigDecimal("90"));

    assertThat(bar).isEqualTo(new Bar("91.41%", "89.90%", "92.70%", "2.80%", "90.00%", "end"));
  }
}
