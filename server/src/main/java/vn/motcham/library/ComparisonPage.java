package vn.motcham.library;

import java.util.List;

/**
 * Two versions side by side.
 *
 * @param same whether nothing at all differs
 * @param declared whether the later one says what it continues
 * @param indicators what becomes of each series
 * @param questions those that are not the same
 * @param untouched how the questions are numbered that stayed as they were
 */
public record ComparisonPage(
    Side earlier,
    Side later,
    boolean same,
    boolean declared,
    List<Course> indicators,
    List<Row> general,
    List<Item> questions,
    List<String> untouched) {
  public ComparisonPage {
    indicators = List.copyOf(indicators);
    general = List.copyOf(general);
    questions = List.copyOf(questions);
    untouched = List.copyOf(untouched);
  }

  /**
   * @param name the id and the version
   */
  public record Side(String name, int version, Phrase title, String url) {}

  /**
   * @param continuity its code
   * @param why the reason of a break; empty: there is none
   */
  public record Course(Phrase name, String continuity, String why, List<Row> rows) {
    public Course {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A question.
   *
   * @param fate {@code added}, {@code removed} or {@code changed}
   * @param linked whether the later survey says that it continues the earlier question
   */
  public record Item(String number, Phrase text, String fate, boolean linked, List<Row> rows) {
    public Item {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is otherwise.
   *
   * @param aspect its code
   * @param language the name of the language that the text is in; empty: the page's
   * @param code the code of that language
   */
  public record Row(String aspect, String language, String code, Passage earlier, Passage later) {}
}
