package vn.motcham.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form on which somebody says where a kiosk really stood; then what will change, to be
 * confirmed.
 *
 * @param stays where it was noted down
 * @param units where it may have stood
 * @param typed what was typed so far
 * @param fault what is wrong with it; null: nothing yet
 * @param sums what it comes to, once nothing is wrong; null: not yet
 */
public record CorrectionPage(
    int kiosk,
    String counter,
    List<Choice> stays,
    List<Choice> units,
    TypedHours typed,
    String reason,
    @Nullable String fault,
    @Nullable Sum sums) {
  public CorrectionPage {
    stays = List.copyOf(stays);
    units = List.copyOf(units);
  }

  /** One that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}

  /** As they were typed. */
  public record TypedHours(String fromDay, String fromHour, String toDay, String toHour) {}

  /**
   * What it comes to.
   *
   * @param from the first hour, in words
   * @param to the last hour, in words
   */
  public record Sum(String from, String to, String noted, String real) {}
}
