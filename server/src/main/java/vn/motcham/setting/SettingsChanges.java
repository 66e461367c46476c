package vn.motcham.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has changed of what a unit says about its kiosks, for the audit. */
final class SettingsChanges {
  private static final String OPEN = "-";

  private final int unit;
  private final List<String> lines = new ArrayList<>();

  private SettingsChanges(int unit) {
    this.unit = unit;
  }

  /** A line for each thing, with what it is now: together they would be longer than a line may. */
  static List<String> between(UnitSettings before, UnitSettings after) {
    SettingsChanges changes = new SettingsChanges(after.unit());
    changes.compare("hours", before.openingHours(), after.openingHours());
    SleepMessage old = before.message();
    SleepMessage message = after.message();
    changes.compare(
        "message-vi",
        old == null ? null : old.vietnamese(),
        message == null ? null : message.vietnamese());
    changes.compare(
        "message-en",
        old == null ? null : old.english(),
        message == null ? null : message.english());
    for (Wait wait : Wait.values()) {
      changes.compare(
          wait.code(),
          before.findSeconds(wait).map(String::valueOf).orElse(null),
          after.findSeconds(wait).map(String::valueOf).orElse(null));
    }
    if (!Objects.equals(before.pin(), after.pin())) {
      changes.add("pin", after.pin() == null ? OPEN : "set");
    }
    return changes.lines;
  }

  private void compare(String name, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      add(name, after == null ? OPEN : after);
    }
  }

  private void add(String name, String value) {
    lines.add("%d: %s %s".formatted(unit, name, value));
  }
}
