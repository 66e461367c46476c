package vn.motcham.fleet;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.setting.SettingsDraft;
import vn.motcham.setting.SleepMessage;
import vn.motcham.setting.UnitSettings;
import vn.motcham.setting.Wait;
import vn.motcham.setting.Week;

/** What stands in the fields of the settings' form, and what a form says. */
final class SettingsFields {
  private static final int MONDAY = 1;
  private static final int FRIDAY = 5;
  private static final int SUNDAY = 7;

  private SettingsFields() {}

  /** What a unit says now. Its PIN is not known, only whether there is one. */
  static SettingsDraft of(UnitSettings own) {
    SleepMessage message = own.message();
    Map<Wait, String> seconds = new EnumMap<>(Wait.class);
    own.seconds().forEach((wait, value) -> seconds.put(wait, value.toString()));
    return new SettingsDraft(
        Week.of(own.openingHours()),
        message == null ? "" : message.vietnamese(),
        message == null ? "" : text(message.english()),
        seconds,
        "",
        false);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  static SettingsDraft read(Form form) {
    Map<Wait, String> seconds = new EnumMap<>(Wait.class);
    for (Wait wait : Wait.values()) {
      seconds.put(wait, form.one(wait.code()));
    }
    return new SettingsDraft(
        week(form),
        form.one("message-vi"),
        form.one("message-en"),
        seconds,
        form.one("pin"),
        form.one("without-pin").equals("yes"));
  }

  /** One tick saves typing the same hours five times. */
  private static Week week(Form form) {
    boolean alike = form.one("weekdays-alike").equals("yes");
    return new Week(
        IntStream.rangeClosed(MONDAY, SUNDAY)
            .map(day -> alike && day <= FRIDAY ? MONDAY : day)
            .mapToObj(day -> new Week.Day(span(form, day, 1), span(form, day, 2)))
            .toList());
  }

  private static Week.Span span(Form form, int day, int place) {
    String name = "-" + day + "-" + place;
    return new Week.Span(form.one("from" + name), form.one("to" + name));
  }
}
