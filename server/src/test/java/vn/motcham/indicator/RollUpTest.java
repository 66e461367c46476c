package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.tally.OptionTally;

/** The table of roll-ups: four questions, two factors, forty missing answers. */
class RollUpTest {
  private static final Estimate A1 = share(90, 100);
  private static final Estimate A2 = share(86, 100);
  private static final Estimate B1 = share(40, 60);
  private static final Estimate B2 = share(95, 100);
  private static final List<Estimate> ALL = List.of(A1, A2, B1, B2);
  private static final Estimate OF_FACTORS =
      RollUp.mean(List.of(RollUp.pooled(List.of(A1, A2)), RollUp.pooled(List.of(B1, B2))));

  @ParameterizedTest
  @CsvFileSource(resources = "rounding.csv", useHeadersInDisplayName = true)
  void percentHasTwoDecimalsHalfUp(long satisfied, long answered, String percent) {
    assertThat(new Share(satisfied, answered).percent()).hasToString(percent);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "roll-ups.csv", numLinesToSkip = 1)
  void aQuestionIsSatisfiedFromFourOnly(
      String item,
      String factor,
      long one,
      long two,
      long three,
      long four,
      long five,
      String percent) {
    List<OptionTally> options = new ArrayList<>();
    for (long n : List.of(one, two, three, four, five)) {
      options.add(new OptionTally(Counted.cell(), item, String.valueOf(options.size() + 1), n));
    }
    Evidence evidence = new Evidence(List.of(), options, List.of());
    Formula formula =
        Counted.formula(IndicatorDefinition.RollUp.POOLED_ANSWERS, Counted.question(item, factor));
    QuestionCounts counts =
        QuestionCounts.of(formula.definition(), formula.questions().getFirst(), evidence);
    assertThat(percent(counts.estimate(formula.definition()))).isEqualTo(percent);
  }

  @Test
  void factorsPoolTheirAnswers() {
    assertThat(percent(RollUp.pooled(List.of(A1, A2)))).isEqualTo("88.00");
    assertThat(percent(RollUp.pooled(List.of(B1, B2)))).isEqualTo("84.38");
  }

  @Test
  void theThreeRollUpsDiffer() {
    assertThat(percent(RollUp.pooled(ALL))).isEqualTo("86.39");
    assertThat(percent(OF_FACTORS)).isEqualTo("86.19");
    assertThat(percent(RollUp.mean(ALL))).isEqualTo("84.42");
  }

  @Test
  void theIntervalOfAMeanHoldsTheMean() {
    for (Estimate mean : List.of(RollUp.mean(ALL), RollUp.pooled(ALL), OF_FACTORS)) {
      assertThat(mean.value().toDouble()).isBetween(mean.interval().low(), mean.interval().high());
    }
  }

  @Test
  void theIntervalOfTheMeanOfEqualQuestionsIsTheirs() {
    assertThat(RollUp.mean(List.of(A1, A1)).interval()).isEqualTo(A1.interval());
  }

  @Property(tries = 300)
  void weightedPartsLieBetweenTheirParts(
      @ForAll @IntRange(max = 500) int satisfied,
      @ForAll @IntRange(max = 500) int others,
      @ForAll @IntRange(min = 1, max = 99) int weight) {
    Estimate part = share(satisfied, satisfied + others + 1);
    Estimate whole =
        RollUp.weighted(
            List.of(A1, part), List.of(Fraction.of(weight, 100), Fraction.of(100 - weight, 100)));
    List<Fraction> values = Stream.of(A1.value(), part.value()).sorted().toList();
    assertThat(whole.value()).isBetween(values.getFirst(), values.getLast());
    assertThat(whole.interval().low())
        .isBetween(
            Math.min(A1.interval().low(), part.interval().low()),
            Math.max(A1.interval().low(), part.interval().low()));
    assertThat(whole.interval().high())
        .isBetween(
            Math.min(A1.interval().high(), part.interval().high()),
            Math.max(A1.interval().high(), part.interval().high()));
  }

  private static Estimate share(long satisfied, long answered) {
    return Estimate.ofShare(new Share(satisfied, answered));
  }

  private static String percent(Estimate estimate) {
    return estimate.value().percent().toPlainString();
  }
}
