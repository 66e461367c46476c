package vn.motcham.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Question;
import vn.motcham.survey.Question.Trait;
import vn.motcham.survey.Survey;

class ShippedFiguresTest {
  static Stream<Survey> surveys() {
    return ShippedSurveys.list().stream();
  }

  @ParameterizedTest
  @CsvSource({
    "sipas-2022, service, 19",
    "sipas-2022, policy, 14",
    "sipas-2022, sipas-pooled, 33",
    "sipas-2022, service-access, 4",
    "sipas-2022, service-procedure, 4",
    "sipas-2022, service-officials, 5",
    "sipas-2022, service-result, 3",
    "sipas-2022, service-feedback, 3",
    "sipas-2022, policy-accountability, 2",
    "sipas-2022, policy-participation, 2",
    "sipas-2022, policy-quality, 8",
    "sipas-2022, policy-impact, 2",
    "qd-2640, index, 22",
    "qd-2640, index-access, 4",
    "qd-2640, index-procedure, 5",
    "qd-2640, index-officials, 6",
    "qd-2640, index-result, 3",
    "qd-2640, index-feedback, 4",
    "byt-outpatient, satisfaction, 31",
    "byt-outpatient, satisfaction-access, 5",
    "byt-outpatient, satisfaction-transparency, 10",
    "byt-outpatient, satisfaction-facilities, 8",
    "byt-outpatient, satisfaction-staff, 4",
    "byt-outpatient, satisfaction-results, 4",
    "byt-inpatient, satisfaction, 36",
    "byt-inpatient, satisfaction-access, 5",
    "byt-inpatient, satisfaction-transparency, 7",
    "byt-inpatient, satisfaction-facilities, 11",
    "byt-inpatient, satisfaction-staff, 7",
    "byt-inpatient, satisfaction-results, 6",
    "byt-immunisation, satisfaction, 33",
    "gd-parents-primary, satisfaction, 20",
    "gd-parents-secondary, satisfaction, 20",
    "gd-continuing, satisfaction, 20",
    "nd61-scorecard, points, 9"
  })
  void aFigureRestsOnAsManyQuestionsAsTheFormHas(String survey, String indicator, int questions) {
    assertThat(indicator(survey, indicator).questions()).hasSize(questions);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void noFigureRestsOnWhatPeopleSayOfThemselvesOrOnWhatTheFormLeavesOut(Survey survey) {
    assertThat(survey.indicators().stream().flatMap(figure -> figure.questions().stream()))
        .allMatch(
            id ->
                survey
                    .findQuestion(id)
                    .filter(asked -> asked.is(Trait.DEMOGRAPHIC) || asked.is(Trait.OUTSIDE_INDEX))
                    .isEmpty());
  }

  @Test
  void whatWasPaidIsOutsideTheIndexAndTheGiftQuestionIsNotReversed() {
    assertThat(question("byt-inpatient", "e7").is(Trait.OUTSIDE_INDEX)).isTrue();
    assertThat(question("byt-inpatient", "d7").is(Trait.NEGATIVELY_WORDED)).isTrue();
    assertThat(ShippedSurveys.get("byt-inpatient").score("d7", "very-satisfied")).hasValue(5);
    assertThat(indicator("byt-inpatient", "satisfaction").questions()).contains("d7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"byt-inpatient", "byt-outpatient", "byt-immunisation", "health-station"})
  void notUsedScoresNothingInHealth(String id) {
    Survey survey = ShippedSurveys.get(id);
    assertThat(indicator(id, "satisfaction").questions())
        .allSatisfy(
            question -> {
              assertThat(survey.score(question, "not-used")).isEmpty();
              assertThat(survey.score(question, "very-dissatisfied")).hasValue(1);
            });
  }

  @Test
  void expectationsMayBeExceeded() {
    var asked = (Question.Number) question("byt-outpatient", "g1");
    assertThat(asked.takes(150)).isTrue();
    assertThat(asked.usualMaximum()).hasValue(100);
    assertThat(indicator("byt-outpatient", "expectation").method())
        .isEqualTo(IndicatorDefinition.Method.EXPECTATION_MEAN);
  }

  @Test
  void thePolicyPartWeighsWhatThePublishedFiguresImply() {
    assertThat(indicator("sipas-2022", "overall").parts())
        .extracting(IndicatorDefinition.Part::indicator, IndicatorDefinition.Part::weight)
        .containsExactly(
            tuple("policy", new BigDecimal("0.61")), tuple("service", new BigDecimal("0.39")));
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void noFigureOfOursIsCalledSipas(Survey survey) {
    assertThat(survey.indicators())
        .extracting(figure -> figure.name().in("vi"))
        .allMatch(name -> !name.replace("theo phương pháp SIPAS", "").contains("SIPAS"));
  }

  @Test
  void exactlyFifteenPointsAreExcellent() {
    List<IndicatorDefinition.Grade> grades = indicator("nd61-scorecard", "points").grades();
    assertThat(grades)
        .extracting(grade -> grade.name().in("vi") + " " + grade.from())
        .containsExactly("Xuất sắc 15", "Tốt 12", "Khá 9", "Trung bình 6", "Yếu 0");
  }

  private static Question question(String survey, String id) {
    return ShippedSurveys.get(survey).findQuestion(id).orElseThrow();
  }

  private static IndicatorDefinition indicator(String survey, String id) {
    return ShippedSurveys.get(survey).findIndicator(id).orElseThrow();
  }
}
