package vn.motcham.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.answer.Given.Many;
import vn.motcham.answer.Given.One;
import vn.motcham.house.SampleForm;
import vn.motcham.response.ThreeQuestions;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

class ValidationTest {
  private static final Survey SURVEY = ThreeQuestions.definition().survey();
  private static final Survey LONG = SampleForm.longForm().survey();
  private static final One GOOD = new One("l5");
  private static final One BAD = new One("l2");

  @Test
  void validAnswersComeInTheSurveysOrder() {
    assertThat(
            answers(
                Map.of(
                    "comment", new One("  x\r\ny"),
                    "reasons", new Many(List.of("other", "wait")),
                    "manner", new One("na"),
                    "overall", BAD)))
        .containsExactly(
            new Answer.Chosen("overall", List.of("l2")),
            new Answer.Chosen("manner", List.of("na")),
            new Answer.Chosen("reasons", List.of("wait", "other")),
            new Answer.Words("comment", "  x\ny"));
  }

  @Test
  void aRequiredAnswerMayBeMissingOnlyOnTheWay() {
    assertThat(faults(Channel.RECEIPT, true, Map.of()))
        .containsExactly("/answers/overall answer-required");
    assertThat(faults(Channel.RECEIPT, false, Map.of())).isEmpty();
    assertThat(faults(Channel.PAPER, true, Map.of())).isEmpty();
  }

  @Test
  void whatTheSurveyDoesNotHaveIsRefused() {
    assertThat(
            faults(
                Map.of(
                    "overall", new One("L5"),
                    "manner", new One(""),
                    "time", new One("5"),
                    "wait", GOOD)))
        .containsExactly(
            "/answers/overall unknown-option",
            "/answers/manner unknown-option",
            "/answers/time unknown-option",
            "/answers/wait unknown-question");
  }

  @Test
  void aPlaceIsAPointerThatCanBeFollowed() {
    assertThat(faults(Map.of("overall", GOOD, "a/b~c", GOOD)))
        .containsExactly("/answers/a~1b~0c unknown-question");
  }

  @Test
  void severalAnswersToOneQuestionAreRefused() {
    Many two = new Many(List.of("l4", "l5"));
    assertThat(faults(Map.of("overall", two))).containsExactly("/answers/overall wrong-type");
    assertThat(faults(Map.of("overall", GOOD, "comment", two)))
        .containsExactly("/answers/comment wrong-type");
  }

  @Test
  void anOptionIsChosenOnceAndOfThisQuestion() {
    assertThat(faults(reasons("wait", "wait"))).containsExactly("/answers/reasons option-twice");
    assertThat(faults(reasons("wait", "l1"))).containsExactly("/answers/reasons unknown-option");
    assertThat(faults(reasons())).isEmpty();
  }

  @Test
  void whatWasNotAskedIsRefusedEvenWhenItIsWrongBesides() {
    assertThat(faults(Map.of("overall", GOOD, "reasons", new One("wait"))))
        .containsExactly("/answers/reasons not-asked");
    assertThat(faults(Map.of("overall", GOOD, "reasons", new One("none"))))
        .contains("/answers/reasons not-asked");
    assertThat(faults(Map.of("overall", new One("na"), "reasons", new One("wait"))))
        .containsExactly("/answers/reasons not-asked");
  }

  @Test
  void aTextIsCountedInCodePointsOfItsNormalForm() {
    assertThat(faults(comment("😀".repeat(10)))).isEmpty();
    assertThat(faults(comment("😀".repeat(11)))).containsExactly("/answers/comment too-long");
    String decomposed = "e\u0302\u0301";
    assertThat(answers(comment(decomposed.repeat(10))))
        .contains(new Answer.Words("comment", "ế".repeat(10)));
  }

  @Test
  void aTextWithoutWordsIsNone() {
    for (String nothing : List.of("", " ", "\r\n\t", "\u00a0\u3000", "\u200b\u200d\ufeff")) {
      assertThat(answers(comment(nothing))).hasSize(1);
    }
  }

  @Test
  void aTextThatNoFileCouldHoldIsRefused() {
    for (String bad : List.of("a\u0000", "\u0007", "\u0085", "\ud800", "x\udc00y", "\u007f")) {
      assertThat(faults(comment(bad))).as(bad).containsExactly("/answers/comment bad-text");
    }
  }

  @Test
  void aTextIsNeverAProgram() {
    for (String text : List.of("${7*7}", "<b>'\"&", "=1+1", "#{a} %n", "\u202e abc")) {
      assertThat(answers(comment(text))).contains(new Answer.Words("comment", text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "95, 95",
    "'  95 ', 95",
    "'\u00a095\u00a0', 95",
    "0, 0",
    "007, 7",
    "500, 500",
    "９５, 95",
    "៩៥, 95",
    "-0, 0"
  })
  void aNumberIsWrittenInDigitsOfAnyScript(String written, int number) {
    assertThat(answers(LONG, Map.of("expectation", new One(written))))
        .containsExactly(new Answer.Amount("expectation", number));
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, wrong-type",
    "1.5, wrong-type",
    "'1,5', wrong-type",
    "95%, wrong-type",
    "+95, wrong-type",
    "0x10, wrong-type",
    "9 5, wrong-type",
    "NaN, wrong-type",
    "½, wrong-type",
    "a\u0000, wrong-type",
    "--1, wrong-type",
    "-1, out-of-range",
    "501, out-of-range",
    "2147483648, out-of-range",
    "99999999999999999999999999999999, out-of-range"
  })
  void whatIsNoNumberOfItsRangeIsRefused(String written, String problem) {
    assertThat(faults(LONG, Channel.RECEIPT, true, Map.of("expectation", new One(written))))
        .containsExactly("/answers/expectation " + problem);
  }

  @Test
  void aNumberThatIsEmptyIsSkipped() {
    for (String nothing : List.of("", "  ", "\u00a0")) {
      var given = Map.<String, Given>of("expectation", new One(nothing));
      assertThat(faults(LONG, Channel.PAPER, true, given)).isEmpty();
      assertThat(faults(LONG, Channel.RECEIPT, true, given))
          .containsExactly("/answers/expectation answer-required");
    }
    assertThat(
            faults(LONG, Channel.PAPER, true, Map.of("expectation", new Many(List.of("1", "2")))))
        .containsExactly("/answers/expectation wrong-type");
  }

  @Test
  void aNumberKeepsItsStep() {
    var heading = LONG.findQuestion("expectation").orElseThrow().heading();
    var halves = new Question.Number(heading, 1, 11, 5, null, OptionalInt.empty());
    assertThat(halves.takes(6)).isTrue();
    assertThat(halves.takes(5)).isFalse();
  }

  @Test
  void aQuestionOfAnotherChannelIsNotAsked() {
    var given = Map.<String, Given>of("expectation", new One("1"), "filled-in-by", new One("self"));
    assertThat(faults(LONG, Channel.PAPER, true, given)).isEmpty();
    assertThat(faults(LONG, Channel.RECEIPT, true, given))
        .containsExactly("/answers/filled-in-by not-asked");
  }

  @Test
  void aQuestionAfterAnOptionIsAskedOnlyThen() {
    for (String complained : List.of("yes", "no")) {
      var given =
          Map.<String, Given>of("complained", new One(complained), "handled", new One("satisfied"));
      assertThat(faults(LONG, Channel.PAPER, true, given))
          .isEqualTo(complained.equals("yes") ? List.of() : List.of("/answers/handled not-asked"));
    }
  }

  private static Map<String, Given> reasons(String... reasons) {
    return Map.of("overall", BAD, "reasons", new Many(List.of(reasons)));
  }

  private static Map<String, Given> comment(String text) {
    return Map.of("overall", GOOD, "comment", new One(text));
  }

  private static List<Answer> answers(Map<String, Given> given) {
    return answers(SURVEY, given);
  }

  private static List<Answer> answers(Survey survey, Map<String, Given> given) {
    var result = Validation.of(survey, Channel.RECEIPT, true, given);
    assertThat(result).isInstanceOf(Validation.Valid.class);
    return ((Validation.Valid) result).answers();
  }

  private static List<String> faults(Map<String, Given> given) {
    return faults(Channel.RECEIPT, true, given);
  }

  private static List<String> faults(Channel channel, boolean complete, Map<String, Given> given) {
    return faults(SURVEY, channel, complete, given);
  }

  private static List<String> faults(
      Survey survey, Channel channel, boolean complete, Map<String, Given> given) {
    return switch (Validation.of(survey, channel, complete, given)) {
      case Validation.Valid _ -> List.of();
      case Validation.Faulty(var faults) ->
          faults.stream().map(f -> f.place() + " " + f.type().code()).toList();
    };
  }
}
