package vn.motcham.invitation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.invitation.RatingPage.Phrase;

/**
 * A question as it stands on the page.
 *
 * @param id the name of its inputs
 * @param marked whether it is said of it that it must be answered
 * @param conditions numbers of the conditions under which it is seen
 * @param only when to answer it, a sentence in the page's language; null: always
 * @param hint how to answer it, likewise
 * @param options as they are offered; empty for a number and a text
 * @param suffix what stands behind a number
 * @param answer what was written so far, a number or a text
 * @param fault what is wrong with the answer, a sentence in the page's language; null: nothing
 */
public record RatingQuestion(
    String id,
    Kind kind,
    Phrase text,
    boolean marked,
    List<Integer> conditions,
    @Nullable String only,
    @Nullable String hint,
    List<Option> options,
    @Nullable Phrase suffix,
    String answer,
    @Nullable String fault) {
  public RatingQuestion {
    conditions = List.copyOf(conditions);
    options = List.copyOf(options);
  }

  /** The type of its inputs in HTML. */
  public String inputType() {
    return kind == Kind.MULTIPLE ? "checkbox" : "radio";
  }

  public boolean isChoice() {
    return kind == Kind.SINGLE || kind == Kind.MULTIPLE;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean hasFaces() {
    return options.stream().anyMatch(option -> option.face() > 0);
  }

  /** Element id of its first control, to which the summary of faults leads. */
  public String control() {
    return options.isEmpty() ? "q-" + id : control(options.getFirst());
  }

  /** Element id of an option's control. */
  public String control(Option option) {
    return "q-" + id + "_" + option.id();
  }

  /** The classes of its element. */
  public String classes(String place) {
    return Stream.of(
            Stream.of(place),
            conditions.stream().map(number -> "asked-" + number),
            Stream.ofNullable(fault).map(_ -> "faulty"))
        .flatMap(classes -> classes)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Element ids of what describes its control. */
  public @Nullable String described() {
    String ids =
        Stream.of(
                Stream.ofNullable(only).map(_ -> "only-" + id),
                Stream.ofNullable(hint).map(_ -> "hint-" + id),
                Stream.ofNullable(suffix).map(_ -> "suffix-" + id),
                Stream.ofNullable(fault).map(_ -> "fault-" + id))
            .flatMap(parts -> parts)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /** How a question is answered. */
  public enum Kind {
    SINGLE,
    MULTIPLE,
    NUMBER,
    TEXT
  }

  /**
   * One choice.
   *
   * @param face 1 (worst) to 5 (best) where the option is shown with a face; 0: none
   * @param apart whether it stands beside the scale ("không sử dụng, không ý kiến")
   * @param chosen whether it was chosen so far
   * @param asks numbers of the conditions that it fulfils
   */
  public record Option(
      String id, Phrase text, int face, boolean apart, boolean chosen, List<Integer> asks) {
    public Option {
      asks = List.copyOf(asks);
    }

    /** The classes of its control. */
    public @Nullable String classes() {
      return asks.isEmpty()
          ? null
          : asks.stream().map(number -> "asks-" + number).collect(Collectors.joining(" "));
    }
  }
}
