package vn.motcham.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters that a member may see: what is due first comes first.
 *
 * @param counts what is open, and what of it is late, in a sentence
 * @param units those that can be shown alone; none where there is one
 * @param unreadable why some can't be opened: the last part of a key; null: all can
 * @param yearMissing a year of which the holidays are unknown; null: none that matters
 */
public record LettersPage(
    String counts,
    List<Choice> units,
    @Nullable String unreadable,
    @Nullable String yearMissing,
    List<Row> open,
    List<Row> settled) {
  public LettersPage {
    units = List.copyOf(units);
    open = List.copyOf(open);
    settled = List.copyOf(settled);
  }

  /** A unit that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * One letter.
   *
   * @param kind code of it
   * @param state code of it
   * @param received the half-month in which it came
   * @param due until when something is to be done, in words; empty for who does nothing about it
   * @param late whether that is over
   */
  public record Row(
      String url,
      String unit,
      String kind,
      String state,
      String received,
      String due,
      boolean late,
      boolean readable) {}
}
