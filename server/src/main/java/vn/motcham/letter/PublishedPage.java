package vn.motcham.letter;

import java.util.List;

/**
 * What was made public of letters and their answers, the newest first.
 *
 * @param partial whether some of it can't be opened
 */
public record PublishedPage(List<Row> rows, boolean partial) {
  public PublishedPage {
    rows = List.copyOf(rows);
  }

  /**
   * @param kind code of it
   * @param on the day on which it was published
   */
  public record Row(String unit, String kind, String language, String on, String text) {}
}
