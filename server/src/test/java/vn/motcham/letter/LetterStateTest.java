package vn.motcham.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterStateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate LATER = LocalDate.of(2026, 11, 25);

  static Stream<LetterState> states() {
    return Stream.of(
        new LetterState.Received(DAY),
        new LetterState.Asked(DAY),
        new LetterState.Refused(DAY),
        new LetterState.Closed(DAY),
        new LetterState.Answered(DAY, false),
        new LetterState.Answered(DAY, true),
        new LetterState.Fixed(LATER, DAY, false),
        new LetterState.Fixed(LATER, DAY, true));
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatAStateDoesNotAllowCannotBeDone(LetterState state) {
    Set<Act> others = EnumSet.allOf(Act.class);
    others.removeAll(state.moves());
    assertThat(others).isNotEmpty();
    for (Act act : others) {
      assertThatThrownBy(() -> state.after(act, LATER))
          .as("%s after %s", act, state)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whoSaysMoreWaitsAsLongAsFromTheBeginning() {
    LetterState asked = new LetterState.Received(DAY).after(Act.ASK, DAY);
    assertThat(asked.after(Act.ADD, LATER)).isEqualTo(new LetterState.Received(LATER));
  }

  @Test
  void onlyAQuestionThatStaysOpenClosesALetter() {
    LetterState asked = new LetterState.Received(DAY).after(Act.ASK, DAY);
    assertThat(asked.after(Act.CLOSE, LATER)).isEqualTo(new LetterState.Closed(LATER));
    assertThat(states().filter(state -> state.moves().contains(Act.CLOSE))).containsOnly(asked);
  }

  @Test
  void passingOnChangesNothing() {
    states()
        .filter(state -> state.moves().contains(Act.PASS_ON))
        .forEach(state -> assertThat(state.after(Act.PASS_ON, LATER)).isEqualTo(state));
  }

  @Test
  void publishingIsCountedFromTheAnswerAlsoWhenItWasPutRightMeanwhile() {
    LetterState answered = new LetterState.Received(DAY).after(Act.ANSWER, DAY);
    LetterState fixed = answered.after(Act.FIX, LATER);
    assertThat(fixed).isEqualTo(new LetterState.Fixed(LATER, DAY, false));
    assertThat(fixed.after(Act.PUBLISH, LATER).moves()).isEmpty();
    assertThat(answered.after(Act.WITHHOLD, DAY).after(Act.FIX, LATER))
        .isEqualTo(new LetterState.Fixed(LATER, DAY, true));
  }
}
