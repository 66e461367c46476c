package vn.motcham.setting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.problem.Problem;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** What units say about their kiosks: opening hours, a message, waits, the maintenance PIN. */
@Singleton
public final class Settings {
  private final Jdbi jdbi;
  private final Units units;
  private final KioskSettings configured;
  private final Pins pins;
  private final UnitHours hours;
  private final Audit audit;
  private final InstantSource clock;

  Settings(
      Jdbi jdbi,
      Units units,
      KioskSettings configured,
      Pins pins,
      UnitHours hours,
      Audit audit,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.units = units;
    this.configured = configured;
    this.pins = pins;
    this.hours = hours;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a wish to change something. */
  public sealed interface Outcome {}

  /** It is as was wished, whether or not it was before. */
  public record Kept(UnitSettings settings) implements Outcome {}

  public record Refusal(Problem problem) implements Outcome {}

  /**
   * What counts at a unit today. One statement by primary keys for the whole line: a kiosk asks
   * once in a few minutes, so a copy in memory would save nothing and could be late.
   */
  public SettingsLine get(int unit) {
    LocalDate today = Days.today(clock);
    List<Integer> path =
        units.path(unit, EdgeType.ADMINISTRATIVE, today).stream().map(Unit::number).toList();
    Map<Integer, UnitSettings> said =
        jdbi.withHandle(handle -> new SettingsTable(handle).read(path));
    List<UnitSettings> nearest = new ArrayList<>();
    path.forEach(number -> nearest.add(said.getOrDefault(number, UnitSettings.nothing(number))));
    nearest.add(configured.settings());
    return new SettingsLine(nearest);
  }

  /** Takes over what was typed, all of it or nothing. */
  public Outcome change(int unit, SettingsDraft draft, StaffMember by) {
    return switch (SettingsReading.of(draft)) {
      case SettingsReading.Faulty(Problem problem) -> new Refusal(problem);
      case SettingsReading.Read read -> {
        UnitSettings kept = change(unit, read, by);
        hours.forget();
        yield new Kept(kept);
      }
    };
  }

  private UnitSettings change(int unit, SettingsReading.Read read, StaffMember by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UnitSettings.Change change = new UnitSettings.Change(now, by.account());
    String digits = read.pin();
    // It takes a while by intent, so nothing is locked meanwhile.
    Pin pin = digits == null ? null : pins.keep(digits, now);
    return jdbi.inTransaction(
        handle -> {
          SettingsTable table = new SettingsTable(handle);
          UnitSettings before = table.lock(unit, change);
          UnitSettings after =
              new UnitSettings(
                  unit,
                  read.openingHours(),
                  read.message(),
                  read.seconds(),
                  read.withoutPin() ? null : pin == null ? before.pin() : pin,
                  before.changed());
          if (after.equals(before)) {
            handle.rollback();
            return before;
          }
          table.write(after, change);
          record(handle, before, after, by);
          return after;
        });
  }

  private void record(Handle handle, UnitSettings before, UnitSettings after, StaffMember by) {
    SettingsChanges.between(before, after)
        .forEach(
            subject ->
                audit.record(
                    handle, OptionalInt.of(by.account()), "kiosk-settings-changed", subject));
  }
}
