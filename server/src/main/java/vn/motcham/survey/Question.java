package vn.motcham.survey;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One item of a survey. Its texts are plain: what looks like HTML is shown as it stands. */
public sealed interface Question {

  Heading heading();

  default String id() {
    return heading().id();
  }

  default Text text() {
    return heading().text();
  }

  /** A test is asked what a kiosk asks. */
  default boolean requiredOn(Channel channel) {
    return heading().required().contains(channel == Channel.TEST ? Channel.KIOSK : channel);
  }

  default Optional<String> findFactor() {
    return Optional.ofNullable(heading().factor());
  }

  default Optional<Condition> findCondition() {
    return Optional.ofNullable(heading().condition());
  }

  /** One option is chosen. */
  record SingleChoice(Heading heading, Scale scale) implements Question {}

  /** Any number of options is chosen. */
  record MultipleChoice(Heading heading, Scale scale) implements Question {}

  /**
   * The respondent writes.
   *
   * @param maximum the longest answer, in code points, 1 to 2000
   */
  record Words(Heading heading, int maximum) implements Question {}

  /**
   * What all kinds have in common.
   *
   * @param kioskText the short wording; the full one where the survey gives no other
   * @param factor id of the dimension it measures, if any
   * @param required the channels on which it must be answered when it is asked
   * @param condition when it is asked; always, if there is none
   */
  record Heading(
      String id,
      Text text,
      Text kioskText,
      @Nullable String factor,
      Set<Channel> required,
      @Nullable Condition condition,
      Source source) {
    public Heading {
      required = Set.copyOf(required);
    }
  }

  /**
   * Asked only after an earlier single choice whose score lies in this range, both ends included.
   *
   * @param question id of the earlier question
   */
  record Condition(String question, int atLeast, int atMost) {

    /** An unanswered question has no score, so nothing follows from it. */
    public boolean holds(OptionalInt score) {
      return score.isPresent() && score.getAsInt() >= atLeast && score.getAsInt() <= atMost;
    }
  }
}
