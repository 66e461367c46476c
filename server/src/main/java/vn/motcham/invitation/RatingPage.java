package vn.motcham.invitation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The phone page that asks; rendered again with every answer kept when something was wrong.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param action where the form is sent
 * @param unit name of the unit that served, in the page's language
 * @param field name of the field (lĩnh vực); null when the invitation names none
 * @param stage code of the stage, which words the first sentence
 * @param hidden what the form carries besides the answers
 * @param overall the question that must be answered, its options with faces
 * @param others the questions after it, in the survey's order
 */
public record RatingPage(
    String style,
    String action,
    String unit,
    @Nullable String field,
    String stage,
    List<Hidden> hidden,
    Question overall,
    List<Question> others) {
  public RatingPage {
    hidden = List.copyOf(hidden);
    others = List.copyOf(others);
  }

  /** The questions with a fault, in the order of the page. */
  public List<Question> faulty() {
    return Stream.concat(Stream.of(overall), others.stream())
        .filter(question -> question.fault() != null)
        .toList();
  }

  /** How a question is answered. */
  public enum Kind {
    SINGLE,
    MULTIPLE,
    TEXT
  }

  /** A value that the form carries along. */
  public record Hidden(String name, String value) {}

  /**
   * A question as it stands on the page.
   *
   * @param id the name of its inputs
   * @param text the question, in the page's language
   * @param unhappyOnly hidden while a satisfied option of the overall question is chosen
   * @param options in the survey's order; empty for a text
   * @param answer the text given so far, for a text
   * @param limit most characters that a text may have; 0 for the other kinds
   * @param fault what is wrong with the answer, a sentence in the page's language; null: nothing
   */
  public record Question(
      String id,
      Kind kind,
      String text,
      boolean unhappyOnly,
      List<Option> options,
      String answer,
      int limit,
      @Nullable String fault) {
    public Question {
      options = List.copyOf(options);
    }

    /** The type of its inputs in HTML. */
    public String inputType() {
      return kind == Kind.MULTIPLE ? "checkbox" : "radio";
    }

    public boolean isText() {
      return kind == Kind.TEXT;
    }

    public boolean hasFaces() {
      return !options.isEmpty() && options.stream().allMatch(option -> option.face() > 0);
    }

    /** Element id of its first control, to which the summary of faults leads. */
    public String control() {
      return options.isEmpty() ? "q-" + id : control(options.getFirst());
    }

    /** Element id of an option's control. */
    public String control(Option option) {
      return "q-" + id + "-" + option.id();
    }
  }

  /**
   * One choice.
   *
   * @param face 1 (worst) to 5 (best) where the option is shown with a face; 0: none
   * @param satisfied whether it counts as satisfied
   * @param chosen whether it was chosen so far
   */
  public record Option(String id, String text, int face, boolean satisfied, boolean chosen) {}
}
