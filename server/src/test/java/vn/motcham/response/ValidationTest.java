package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcham.response.Given.Many;
import vn.motcham.response.Given.One;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;

class ValidationTest {
  private static final Survey SURVEY = ThreeQuestions.definition().survey();
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

  private static Map<String, Given> reasons(String... reasons) {
    return Map.of("overall", BAD, "reasons", new Many(List.of(reasons)));
  }

  private static Map<String, Given> comment(String text) {
    return Map.of("overall", GOOD, "comment", new One(text));
  }

  private static List<Answer> answers(Map<String, Given> given) {
    var result = Validation.of(SURVEY, Channel.RECEIPT, true, given);
    assertThat(result).isInstanceOf(Validation.Valid.class);
    return ((Validation.Valid) result).answers();
  }

  private static List<String> faults(Map<String, Given> given) {
    return faults(Channel.RECEIPT, true, given);
  }

  private static List<String> faults(Channel channel, boolean complete, Map<String, Given> given) {
    return switch (Validation.of(SURVEY, channel, complete, given)) {
      case Validation.Valid _ -> List.of();
      case Validation.Faulty(var faults) ->
          faults.stream().map(f -> f.place() + " " + f.type().code()).toList();
    };
  }
}
