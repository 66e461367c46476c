package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.definition.Definitions;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.tally.PlainCount;
import vn.motcham.target.Aim;
import vn.motcham.target.Aim.Comparator;
import vn.motcham.target.Target;

/** The figures that the shipped instruments make of filled forms. */
class InstrumentFiguresTest {
  private static final List<Survey> SHIPPED = surveys();

  private final Indicators indicators = new Indicators(new Disclosure(10));

  @Test
  void theShareOfOutpatientsAnswersLeavesOutWhatWasNotUsed() {
    assertThat(outpatients("satisfaction").percent()).hasToString("98.36");
    assertThat(outpatients("satisfaction").respondents()).isEqualTo(20);
  }

  @Test
  void theShareOfThoseWhoDidNotUseSomethingIsKnown() {
    QuestionResult signs =
        indicators.of(formula("byt-outpatient", "satisfaction"), outpatients()).questions().stream()
            .filter(result -> result.question().equals("a2"))
            .findFirst()
            .orElseThrow();
    assertThat(signs.findUnscored()).contains(new Share(10, 20));
    assertThat(((Measured) signs.figure()).respondents()).isEqualTo(10);
  }

  @Test
  void theMeanScoreOfOutpatientsIsAScore() {
    Measured mean = outpatients("mean-score");
    assertThat(mean.measure()).isEqualTo(Measure.SCORE);
    assertThat(mean.number()).hasToString("4.48");
    assertThat(mean.interval().low()).isBetween(4.0, 4.48);
    assertThat(mean.interval().high()).isBetween(4.48, 5.0);
    assertThatThrownBy(mean::percent).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoDidNotUseSomethingMayStillBeSatisfiedWithEverything() {
    Measured all = outpatients("all-satisfied");
    assertThat(all.percent()).hasToString("50.00");
    assertThat(all.interval()).isEqualTo(Interval.wilson(new Share(10, 20)));
  }

  @Test
  void expectationsAreMetBeyondAHundredPercent() {
    Measured met = outpatients("expectation");
    assertThat(met.measure()).isEqualTo(Measure.EXPECTATION);
    assertThat(met.percent()).hasToString("110.00");
    double half = Interval.Z * Math.sqrt(20 * 100 / 19.0 / 20) / 100;
    assertThat(met.interval().low()).isCloseTo(1.1 - half, within(1e-12));
    assertThat(met.interval().high()).isCloseTo(1.1 + half, within(1e-12));
  }

  @Test
  void anotherAnswerIsOutsideTheReturnRate() {
    assertThat(outpatients("return").percent()).hasToString("80.00");
    assertThat(outpatients("return").respondents()).isEqualTo(10);
  }

  @Test
  void onlySharesAreHeldAgainstATarget() {
    Target target =
        new Target(
            "plan",
            "t1",
            Construct.HEALTH,
            null,
            List.of(),
            Target.Decides.POOLED,
            new Aim.Level(Comparator.AT_LEAST, new BigDecimal("85")),
            Target.Strength.BINDING,
            OptionalInt.empty(),
            "…");
    assertThat(Judgement.of(target, List.of(), outpatients("satisfaction")))
        .isInstanceOf(Judgement.Judged.class);
    for (String other : List.of("expectation", "mean-score")) {
      assertThat(Judgement.of(target, List.of(), outpatients(other)))
          .isInstanceOf(Judgement.NotJudged.class);
    }
  }

  @Test
  void whatInpatientsPaidIsInNoFigure() {
    assertThat(survey("byt-inpatient").indicators())
        .noneMatch(indicator -> indicator.questions().contains("e7"));
  }

  @Test
  void theNegativelyWordedQuestionIsNotReversed() {
    assertThat(survey("byt-inpatient").score("d7", "very-satisfied")).hasValue(5);
    assertThat(survey("byt-inpatient").score("d7", "very-dissatisfied")).hasValue(1);
  }

  /** Nine criteria, up to 18 points; ten who appraise, some a point lower than the others. */
  @ParameterizedTest
  @CsvSource({
    "15, 0, 15.00, excellent",
    "15, 1, 14.90, good",
    "12, 0, 12.00, good",
    "9, 0, 9.00, fair",
    "6, 0, 6.00, average",
    "6, 1, 5.90, weak",
    "0, 0, 0.00, weak"
  })
  void aGradeBeginsWithExactlyItsFirstPoint(int points, int lower, String mean, String grade) {
    PlainCount count = new PlainCount(survey("nd61-scorecard"));
    for (int i = 0; i < 10; i++) {
      count.add(Counted.cell(), scorecard(i < lower ? points - 1 : points));
    }
    Indicator indicator = indicators.of(formula("nd61-scorecard", "points"), evidence(count));
    assertThat(((Measured) indicator.figure()).number()).hasToString(mean);
    assertThat(indicator.findGrade().orElseThrow().id()).isEqualTo(grade);
  }

  @Test
  void theWholeOfSipasIsWeightedAsPublishedFiguresAre() {
    Formula formula = formula("sipas-2022", "overall");
    assertThat(formula.counted()).containsExactlyInAnyOrder("policy", "service");
    assertThat(formula.needsOnlySums()).isTrue();
    PlainCount count = new PlainCount(survey("sipas-2022"));
    for (int i = 0; i < 40; i++) {
      Map<String, String> answers = new HashMap<>();
      String policy = i < 30 ? "satisfied" : "neutral";
      survey("sipas-2022")
          .findIndicator("policy")
          .orElseThrow()
          .questions()
          .forEach(question -> answers.put(question, policy));
      survey("sipas-2022")
          .findIndicator("service")
          .orElseThrow()
          .questions()
          .forEach(question -> answers.put(question, "satisfied"));
      count.add(Counted.cell(), answers);
    }
    Measured overall = (Measured) indicators.of(formula, evidence(count)).figure();
    assertThat(overall.percent()).hasToString("84.75");
    Measured pooled =
        (Measured) indicators.of(formula("sipas-2022", "sipas-pooled"), evidence(count)).figure();
    assertThat(pooled.percent()).hasToString("89.39");
  }

  private Measured outpatients(String indicator) {
    Formula formula = formula("byt-outpatient", indicator);
    return (Measured) indicators.of(formula, outpatients()).figure();
  }

  /** Ten who skip nothing but did not use the signs, and ten with one neutral answer. */
  private static Evidence outpatients() {
    Survey survey = survey("byt-outpatient");
    PlainCount count = new PlainCount(survey);
    for (int i = 0; i < 20; i++) {
      boolean first = i < 10;
      Map<String, String> answers = new HashMap<>();
      survey
          .findIndicator("satisfaction")
          .orElseThrow()
          .questions()
          .forEach(question -> answers.put(question, first ? "satisfied" : "very-satisfied"));
      answers.put(first ? "a2" : "a1", first ? "not-used" : "neutral");
      answers.put("g1", first ? "120" : "100");
      answers.put("g2", first ? "other" : i < 18 ? "certainly" : "elsewhere");
      count.add(Counted.cell(), answers);
    }
    return evidence(count);
  }

  private static Map<String, String> scorecard(int points) {
    Map<String, String> answers = new HashMap<>();
    for (int criterion = 1; criterion <= 9; criterion++) {
      int share = Math.clamp(points - 2L * (criterion - 1), 0, 2);
      answers.put("m" + criterion, List.of("zero", "one", "two").get(share));
    }
    return answers;
  }

  private static Evidence evidence(PlainCount count) {
    return new Evidence(count.sums(), count.options(), count.counted());
  }

  private static Formula formula(String survey, String indicator) {
    return Formula.of(survey(survey), survey(survey).findIndicator(indicator).orElseThrow());
  }

  private static Survey survey(String id) {
    return SHIPPED.stream().filter(survey -> survey.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Survey> surveys() {
    return switch (new Definitions(null).read()) {
      case Definitions.Complete complete ->
          complete.surveys().stream().map(SurveyDefinition::survey).toList();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
    };
  }
}
