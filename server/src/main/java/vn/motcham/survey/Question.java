package vn.motcham.survey;

import java.util.Map;
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

  default Optional<String> findLabel() {
    return Optional.ofNullable(heading().label());
  }

  default boolean requiredOn(Channel channel) {
    return heading().required().contains(asAsked(channel));
  }

  default boolean askedOn(Channel channel) {
    return heading().askedOn().contains(asAsked(channel));
  }

  /** A test is asked what a kiosk asks. */
  private static Channel asAsked(Channel channel) {
    return channel == Channel.TEST ? Channel.KIOSK : channel;
  }

  default boolean is(Trait trait) {
    return heading().traits().contains(trait);
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
   * A whole number is named.
   *
   * @param minimum the smallest answer
   * @param maximum the greatest
   * @param step answers are the minimum plus a multiple of this
   * @param suffix what stands behind the number, such as %; none: nothing
   * @param usualMaximum above it an answer goes beyond what is usual, and is taken all the same
   */
  record Number(
      Heading heading,
      int minimum,
      int maximum,
      int step,
      @Nullable Text suffix,
      OptionalInt usualMaximum)
      implements Question {
    public Optional<Text> findSuffix() {
      return Optional.ofNullable(suffix);
    }

    public boolean takes(long number) {
      return number >= minimum && number <= maximum && (number - minimum) % step == 0;
    }
  }

  /**
   * The respondent writes.
   *
   * @param maximum the longest answer, in code points, 1 to 2000
   */
  record Words(Heading heading, int maximum) implements Question {}

  /**
   * What all kinds have in common.
   *
   * @param label how the printed form numbers it, if it does
   * @param kioskText the short wording; the full one where the survey gives no other
   * @param audio language to the name of a recording of the text
   * @param factor id of the dimension it measures, if any
   * @param askedOn the channels on which it is asked at all
   * @param chosenForKiosk whether the survey says itself that a kiosk asks it
   * @param required the channels on which it must be answered when it is asked
   * @param condition when it is asked; always, if there is none
   */
  record Heading(
      String id,
      @Nullable String label,
      Text text,
      Text kioskText,
      Map<String, String> audio,
      @Nullable String factor,
      Set<Channel> askedOn,
      boolean chosenForKiosk,
      Set<Channel> required,
      @Nullable Condition condition,
      Set<Trait> traits,
      Source source) {
    public Heading {
      audio = Map.copyOf(audio);
      askedOn = Set.copyOf(askedOn);
      required = Set.copyOf(required);
      traits = Set.copyOf(traits);
    }
  }

  /** What a reader of the figures must know of a question. */
  enum Trait {
    /** Says something of the person, not of the service; in no figure. */
    DEMOGRAPHIC("demographic"),
    /** In no figure, as the official form has it. */
    OUTSIDE_INDEX("outside-index"),
    /** Worded in the negative, answered by how satisfied one is: not to be reversed. */
    NEGATIVELY_WORDED("negatively-worded"),
    /** Its scores were mirrored when it was read. */
    REVERSE("reverse");

    private final String code;

    Trait(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * Asked only after an earlier single choice in which one of these options was chosen.
   *
   * @param question id of the earlier question
   * @param options ids; where the survey names scores, those that have them
   */
  record Condition(String question, Set<String> options) {
    public Condition {
      options = Set.copyOf(options);
    }

    /** Nothing follows from a question that wasn't answered. */
    public boolean holds(@Nullable String option) {
      return option != null && options.contains(option);
    }
  }
}
