package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.motcham.response.OptionTally;

/** The table of roll-ups: four questions, two factors, forty missing answers. */
class RollUpTest {
  private static final Share A1 = new Share(90, 100);
  private static final Share A2 = new Share(86, 100);
  private static final Share B1 = new Share(40, 60);
  private static final Share B2 = new Share(95, 100);
  private static final List<Share> ALL = List.of(A1, A2, B1, B2);

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
    Evidence evidence = new Evidence(List.of(), options);
    QuestionCounts counts = QuestionCounts.of(Counted.question(item, factor), evidence);
    assertThat(counts.share(4).percent()).hasToString(percent);
  }

  @Test
  void factorsPoolTheirAnswers() {
    assertThat(RollUp.pooled(List.of(A1, A2)).percent()).hasToString("88.00");
    assertThat(RollUp.pooled(List.of(B1, B2)).percent()).hasToString("84.38");
  }

  @Test
  void theThreeRollUpsDiffer() {
    assertThat(RollUp.pooled(ALL).percent()).hasToString("86.39");
    assertThat(RollUp.meanOfFactors(List.of(List.of(A1, A2), List.of(B1, B2))).percent())
        .hasToString("86.19");
    assertThat(RollUp.meanOfQuestions(ALL).percent()).hasToString("84.42");
  }

  @Test
  void theProvincesSchoolFigureOf2019IsNoPlainMean() {
    List<Share> levels = List.of(new Share(61, 100), new Share(56, 100), new Share(707, 1000));
    assertThat(RollUp.meanOfQuestions(levels).percent()).hasToString("62.57");
  }

  @Test
  void theHanoiFigureOf2024LiesBetweenItsTwoParts() {
    Share policy = new Share(8651 * 61, 10_000 * 61);
    Share service = new Share(8649 * 39, 10_000 * 39);
    assertThat(RollUp.pooled(List.of(policy, service)).percent()).hasToString("86.50");
  }

  @Test
  void theIntervalOfAMeanHoldsTheMean() {
    List<List<Share>> factors = List.of(List.of(A1, A2), List.of(B1, B2));
    assertThat(RollUp.meanOfQuestions(ALL).toDouble())
        .isBetween(RollUp.intervalOfQuestions(ALL).low(), RollUp.intervalOfQuestions(ALL).high());
    assertThat(RollUp.meanOfFactors(factors).toDouble())
        .isBetween(
            RollUp.intervalOfFactors(factors).low(), RollUp.intervalOfFactors(factors).high());
  }

  @Test
  void theIntervalOfTheMeanOfEqualQuestionsIsTheirs() {
    assertThat(RollUp.intervalOfQuestions(List.of(A1, A1))).isEqualTo(Interval.wilson(A1));
  }
}
