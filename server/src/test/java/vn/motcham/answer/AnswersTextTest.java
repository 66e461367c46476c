package vn.motcham.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.KeptAnswer.Amount;
import vn.motcham.answer.KeptAnswer.Chosen;
import vn.motcham.answer.KeptAnswer.Words;

class AnswersTextTest {
  private static final String COMMITMENT = "0123456789abcdef".repeat(4);

  @Test
  void answersOfEveryKindAreReadAsTheyWereWritten() {
    List<KeptAnswer> answers =
        List.of(
            new Chosen("overall", "very-satisfied"),
            new Words("words", COMMITMENT),
            new Chosen("reasons", "waiting"),
            new Amount("minutes", 0),
            new Chosen("reasons", "noise"));
    String text = AnswersText.write(answers);
    assertThat(text)
        .isEqualTo(
            """
            {"minutes":0,"overall":"very-satisfied","reasons":["noise","waiting"],\
            "words":{"commitment":"%s"}}"""
                .formatted(COMMITMENT));
    assertThat(AnswersText.read(text))
        .containsExactlyElementsOf(answers.stream().sorted(KeptAnswer.ORDER).toList());
  }

  @Test
  void whoAnsweredNothingLeavesAnEmptyText() {
    assertThat(AnswersText.write(List.of())).isEqualTo("{}");
    assertThat(AnswersText.read("{}")).isEmpty();
  }

  @Test
  void aTextThatIsCutOffIsNone() {
    assertThatThrownBy(() -> AnswersText.read("{\"overall\":\"very-"))
        .isInstanceOf(UncheckedIOException.class);
  }
}
