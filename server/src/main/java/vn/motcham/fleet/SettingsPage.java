package vn.motcham.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.setting.SettingsDraft;
import vn.motcham.setting.Week;

/**
 * What units say about their kiosks.
 *
 * @param units those to choose from
 * @param form of the unit that was chosen; null: none was yet
 */
public record SettingsPage(List<PlaceForm.Choice> units, @Nullable Form form) {
  public SettingsPage {
    units = List.copyOf(units);
  }

  /**
   * A unit's form. What it leaves open is said above it, and each part tells by whom.
   *
   * @param saved whether it was kept a moment ago
   * @param faulty whether it was not
   * @param changed when it was changed last and by whom, in a sentence; null: never
   */
  public record Form(
      int unit,
      String name,
      boolean saved,
      boolean faulty,
      @Nullable String changed,
      List<Day> days,
      String hoursAbove,
      SettingsDraft typed,
      @Nullable String messageViFault,
      @Nullable String messageEnFault,
      String messageAbove,
      List<Seconds> seconds,
      Pin pin) {
    public Form {
      days = List.copyOf(days);
      seconds = List.copyOf(seconds);
    }
  }

  /** A row of the week. */
  public record Day(int number, Week.Day hours, @Nullable String fault) {}

  /**
   * A time to wait.
   *
   * @param code of what is waited for
   */
  public record Seconds(
      String code, String typed, int least, int most, String above, @Nullable String fault) {}

  /**
   * The PIN of the maintenance screen, which is never shown.
   *
   * @param set when the unit's own was set, in a sentence; null: it has none
   * @param above whose counts without the unit's own, in a sentence
   */
  public record Pin(
      @Nullable String set, String above, @Nullable String fault, @Nullable String removalFault) {}
}
