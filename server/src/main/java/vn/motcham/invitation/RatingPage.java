package vn.motcham.invitation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The phone page that asks, whichever code opened it; rendered again with every answer kept when
 * something was wrong.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param action where the form is sent; where one came from, if it is only looked at
 * @param preview whether it is only looked at: nothing can be sent
 * @param unit name of the unit that served, in the page's language
 * @param field name of the field (lĩnh vực); null when the invitation names none
 * @param occasion code of what words the first sentence: the stage, or a channel that knows none
 * @param languages those that the survey can be read in; empty where the page's own switch leads to
 *     all of them
 * @param partial whether some texts are not there in the language that was chosen
 * @param trouble why the form could not be taken, though nothing is wrong with it; null: it was not
 *     sent, or {@link #faulty} tells
 * @param opening what is said before the first question
 * @param hidden what the form carries besides the answers
 * @param headline the question that stands above all others, with faces; null: the survey has none
 * @param parts the other questions, in the survey's order
 */
public record RatingPage(
    String style,
    String action,
    boolean preview,
    String unit,
    @Nullable String field,
    String occasion,
    List<LanguageLink> languages,
    boolean partial,
    @Nullable String trouble,
    List<Phrase> opening,
    List<Hidden> hidden,
    @Nullable RatingQuestion headline,
    List<Part> parts) {
  /** As many questions as fit into the minute that the page promises. */
  static final int SHORT = 12;

  private static final int QUESTIONS_A_MINUTE = 6;

  public RatingPage {
    languages = List.copyOf(languages);
    opening = List.copyOf(opening);
    hidden = List.copyOf(hidden);
    parts = List.copyOf(parts);
  }

  private Stream<RatingQuestion> questions() {
    return Stream.concat(
        Stream.ofNullable(headline),
        parts.stream()
            .flatMap(part -> part.blocks().stream())
            .flatMap(b -> b.questions().stream()));
  }

  /** The questions with a fault, in the order of the page. */
  public List<RatingQuestion> faulty() {
    return questions().filter(question -> question.fault() != null).toList();
  }

  /** Whether it was sent and comes back, with every answer kept. */
  public boolean isReturned() {
    return trouble != null || !faulty().isEmpty();
  }

  /** Whether it is said of some questions that they must be answered. */
  public boolean hasMarked() {
    return questions().anyMatch(RatingQuestion::marked);
  }

  public long count() {
    return questions().count();
  }

  public boolean isLong() {
    return count() > SHORT;
  }

  /** How long it takes, rather too much than too little. */
  public long minutes() {
    return Math.ceilDiv(count(), QUESTIONS_A_MINUTE);
  }

  /** A value that the form carries along. */
  public record Hidden(String name, String value) {}

  /**
   * This page in another language.
   *
   * @param current {@code true} for the one that is shown, as {@code aria-current} has it
   */
  public record LanguageLink(String code, String name, String url, @Nullable String current) {}

  /**
   * A text of the survey.
   *
   * @param language the code of its language where that isn't the page's; null: it is
   */
  public record Phrase(String text, @Nullable String language) {}

  /**
   * Questions that stand together.
   *
   * @param hint a sentence on all of them, in the page's language
   * @param joined whether it goes on with what stands before it
   */
  public record Part(
      @Nullable Phrase title,
      @Nullable Phrase introduction,
      @Nullable String hint,
      boolean joined,
      List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * One question, or several with the same options that make a table where there is room.
   *
   * @param columns the options of such a table; empty for a single question
   */
  public record Block(List<RatingQuestion.Option> columns, List<RatingQuestion> questions) {
    public Block {
      columns = List.copyOf(columns);
      questions = List.copyOf(questions);
    }

    public boolean isTable() {
      return !columns.isEmpty();
    }
  }
}
