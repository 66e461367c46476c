package vn.motcham.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of what units say about their kiosks, within a transaction. */
final class SettingsTable {
  private static final String COLUMNS =
      """
      SELECT unit, opening_hours, message_vi, message_en,
        idle_seconds, thanks_seconds, heartbeat_seconds,
        pin_salt, pin_iterations, pin_hash, pin_set_at, changed_at, changed_by
      FROM kiosk_settings
      """;

  private final Handle handle;

  SettingsTable(Handle handle) {
    this.handle = handle;
  }

  /** By unit; without those that say nothing. One statement for all of them. */
  Map<Integer, UnitSettings> read(Collection<Integer> units) {
    return handle
        .createQuery(COLUMNS + "WHERE unit IN (<units>)")
        .bindList("units", units)
        .map((row, _) -> settings(row))
        .stream()
        .collect(Collectors.toMap(UnitSettings::unit, Function.identity()));
  }

  /** By unit; without those that leave them open. */
  Map<Integer, String> readOpeningHours() {
    return handle
        .createQuery(
            "SELECT unit, opening_hours FROM kiosk_settings WHERE opening_hours IS NOT NULL")
        .map((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Nobody else changes it until this transaction has ended. */
  UnitSettings lock(int unit, UnitSettings.Change now) {
    // A row that isn't there yet can't be locked alone.
    handle
        .createUpdate(
            """
            INSERT INTO kiosk_settings (unit, changed_at, changed_by) VALUES (:unit, :at, :by)
            ON DUPLICATE KEY UPDATE unit = VALUES(unit)
            """)
        .bind("unit", unit)
        .bind("at", now.at())
        .bind("by", now.account())
        .execute();
    return handle
        .createQuery(COLUMNS + "WHERE unit = :unit FOR UPDATE")
        .bind("unit", unit)
        .map((row, _) -> settings(row))
        .one();
  }

  void write(UnitSettings settings, UnitSettings.Change now) {
    SleepMessage message = settings.message();
    Pin pin = settings.pin();
    handle
        .createUpdate(
            """
            UPDATE kiosk_settings SET opening_hours = :hours, message_vi = :vi, message_en = :en,
              idle_seconds = :idle, thanks_seconds = :thanks, heartbeat_seconds = :heartbeat,
              pin_salt = :salt, pin_iterations = :iterations, pin_hash = :hash, pin_set_at = :set,
              changed_at = :at, changed_by = :by
            WHERE unit = :unit
            """)
        .bind("unit", settings.unit())
        .bind("hours", settings.openingHours())
        .bind("vi", message == null ? null : message.vietnamese())
        .bind("en", message == null ? null : message.english())
        .bind("idle", settings.seconds().get(Wait.IDLE))
        .bind("thanks", settings.seconds().get(Wait.THANKS))
        .bind("heartbeat", settings.seconds().get(Wait.HEARTBEAT))
        .bind("salt", pin == null ? null : Pins.bytes(pin.salt()))
        .bind("iterations", pin == null ? null : pin.iterations())
        .bind("hash", pin == null ? null : Pins.bytes(pin.hash()))
        .bind("set", pin == null ? null : pin.setAt())
        .bind("at", now.at())
        .bind("by", now.account())
        .execute();
  }

  private static UnitSettings settings(ResultSet row) throws SQLException {
    return new UnitSettings(
        row.getInt("unit"),
        row.getString("opening_hours"),
        message(row),
        seconds(row),
        pin(row),
        new UnitSettings.Change(instant(row, "changed_at"), row.getInt("changed_by")));
  }

  private static @Nullable SleepMessage message(ResultSet row) throws SQLException {
    String vietnamese = row.getString("message_vi");
    return vietnamese == null ? null : new SleepMessage(vietnamese, row.getString("message_en"));
  }

  private static Map<Wait, Integer> seconds(ResultSet row) throws SQLException {
    Map<Wait, Integer> seconds = new EnumMap<>(Wait.class);
    for (Wait wait : Wait.values()) {
      Integer value = row.getObject(wait.column(), Integer.class);
      if (value != null) {
        seconds.put(wait, value);
      }
    }
    return seconds;
  }

  private static @Nullable Pin pin(ResultSet row) throws SQLException {
    byte[] salt = row.getBytes("pin_salt");
    return salt == null
        ? null
        : Pins.of(
            salt,
            row.getInt("pin_iterations"),
            row.getBytes("pin_hash"),
            instant(row, "pin_set_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at.toInstant();
  }
}
