package vn.motcham.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcham.chart.Line.Mark;
import vn.motcham.chart.Line.Value;

class LineTest {
  private static final Axis FROM_80 = new Axis(80);

  @Test
  void anAxisBeginsAtAWholeTenBelowEverything() {
    assertThat(axis("93.10", "81.99", "85").low()).isEqualTo(80);
    assertThat(axis("67.2").low()).isEqualTo(60);
    assertThat(axis("99").low()).isEqualTo(80);
    assertThat(axis("0").low()).isZero();
    assertThat(axis().low()).isEqualTo(80);
  }

  @Test
  void anAxisIsLabelledEvenlyUpToAHundred() {
    assertThat(new Axis(80).levels()).map(BigDecimal::intValue).containsExactly(80, 90, 100);
    assertThat(new Axis(60).levels()).map(BigDecimal::intValue).containsExactly(60, 80, 100);
    assertThat(new Axis(50).levels()).map(BigDecimal::intValue).containsExactly(60, 80, 100);
  }

  @Test
  void aPercentageLiesWhereTheAxisPutsIt() {
    assertThat(FROM_80.at(new BigDecimal("90"))).isEqualTo("50.00%");
    assertThat(FROM_80.at(new BigDecimal("100"))).isEqualTo("100.00%");
    assertThat(FROM_80.at(new BigDecimal("12"))).isEqualTo("0.00%");
  }

  @Test
  void aLineGoesThroughItsSharesInsideItsBand() {
    Line line = Line.of(List.of(value("90", "88", "92"), value("95", "94", "96")), FROM_80, null);
    assertThat(line.strokes()).containsExactly("M25.00 50.00L75.00 25.00");
    assertThat(line.bands()).containsExactly("M25.00 40.00L75.00 20.00L75.00 30.00L25.00 60.00Z");
    assertThat(line.marks()).map(Mark::y).containsExactly("148.00", "88.00");
    assertThat(line.marks()).map(Mark::last).containsExactly(false, true);
    assertThat(line.target()).isNull();
  }

  @Test
  void whereAnotherInstrumentTookOverTheLineEndsAndAMarkStands() {
    var same = value("90", "88", "92");
    Line line = Line.of(List.of(same, same, same, same), Set.of(2), FROM_80, null);
    assertThat(line.strokes())
        .containsExactly("M12.50 50.00L37.50 50.00", "M62.50 50.00L87.50 50.00");
    assertThat(line.bands()).hasSize(2);
    assertThat(line.breaks()).containsExactly("50.00%");
    assertThat(line.gaps()).isEmpty();
  }

  @Test
  void aGapBreaksTheLineAndALonelyShareKeepsItsInterval() {
    Line line =
        Line.of(
            List.of(
                value("90", "88", "92"),
                value("90", "88", "92"),
                Optional.empty(),
                value("90", "85", "95")),
            FROM_80,
            new BigDecimal("95"));
    assertThat(line.strokes()).hasSize(1);
    assertThat(line.gaps()).containsExactly(new Line.Gap("50.00%", "25.00%"));
    assertThat(line.marks()).map(Mark::alone).containsExactly(false, false, true);
    assertThat(line.target()).isEqualTo("88.00");
    assertThat(line.levels()).noneMatch(line::isTarget);
    Line near = Line.of(List.of(), FROM_80, new BigDecimal("91"));
    assertThat(near.levels()).map(near::isTarget).containsExactly(false, true, false);
  }

  private static Optional<Value> value(String percent, String low, String high) {
    return Optional.of(
        new Value(new BigDecimal(percent), new BigDecimal(low), new BigDecimal(high)));
  }

  private static Axis axis(String... percents) {
    return Axis.holding(Stream.of(percents).map(BigDecimal::new));
  }
}
