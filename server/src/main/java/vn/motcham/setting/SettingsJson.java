package vn.motcham.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.OpeningHours;

/** What counts at a unit, as a kiosk reads it. */
public final class SettingsJson {
  private SettingsJson() {}

  public static Map<String, Object> settings(SettingsLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Wait wait : Wait.values()) {
      json.put(wait.json(), line.find(settings -> settings.findSeconds(wait)).orElseThrow());
    }
    json.put("pin", line.find(UnitSettings::findPin).map(SettingsJson::pin).orElse(null));
    return json;
  }

  private static Map<String, Object> pin(Pin pin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("salt", pin.salt());
    json.put("iterations", pin.iterations());
    json.put("hash", pin.hash());
    return json;
  }

  /** Null: it never closes, and a message for when it is closed is never shown. */
  public static @Nullable Map<String, Object> openingHours(SettingsLine line) {
    return line.find(UnitSettings::findOpeningHours)
        .map(hours -> openingHours(OpeningHours.read(hours), line))
        .orElse(null);
  }

  private static Map<String, Object> openingHours(OpeningHours hours, SettingsLine line) {
    List<Map<String, Object>> spans = hours.spans().stream().map(SettingsJson::span).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zone", Days.ZONE.getId());
    json.put("spans", spans);
    json.put(
        "message",
        line.find(UnitSettings::findMessage).map(SettingsJson::message).orElse(Map.of()));
    return json;
  }

  private static Map<String, Object> span(OpeningHours.Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("first", span.first().getValue());
    json.put("last", span.last().getValue());
    json.put("from", span.from().toString());
    json.put("to", span.to().toString());
    return json;
  }

  private static Map<String, Object> message(SleepMessage message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("vi", message.vietnamese());
    String english = message.english();
    if (english != null) {
      json.put("en", english);
    }
    return json;
  }
}
