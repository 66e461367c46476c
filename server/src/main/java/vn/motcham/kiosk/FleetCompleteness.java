package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.WorkingDays;
import vn.motcham.setting.UnitHours;

/** Says how complete what the kiosks have sent is. */
@Singleton
public final class FleetCompleteness {
  private final Jdbi jdbi;
  private final UnitHours hours;
  private final WorkingDays calendar;
  private final InstantSource clock;

  FleetCompleteness(Jdbi jdbi, UnitHours hours, WorkingDays calendar, InstantSource clock) {
    this.jdbi = jdbi;
    this.hours = hours;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Of the kiosks that stand at these units now and ask one of these survey versions; empty where
   * there is none.
   */
  public Optional<Completeness> find(Collection<Integer> units, Collection<Integer> surveys) {
    if (units.isEmpty() || surveys.isEmpty()) {
      return Optional.empty();
    }
    List<Kiosk> kiosks =
        jdbi.withHandle(handle -> new KioskTables(handle).listInUse(units, surveys));
    return Optional.of(kiosks).filter(some -> !some.isEmpty()).map(this::completeness);
  }

  private Completeness completeness(List<Kiosk> kiosks) {
    Instant now = clock.instant();
    LocalDate today = Days.today(clock);
    long silent =
        kiosks.stream()
            .filter(
                kiosk ->
                    Silence.isLong(
                        kiosk,
                        hours.find(kiosk.assignment().place().unit(), today).orElse(null),
                        calendar::isHoliday,
                        now))
            .count();
    Duration oldest =
        kiosks.stream()
            .flatMap(kiosk -> kiosk.findContact().stream())
            .filter(contact -> contact.waiting() > 0)
            .flatMap(contact -> Optional.ofNullable(contact.oldestWaitingAt()).stream())
            .min(Comparator.naturalOrder())
            .map(since -> Duration.between(since, now))
            .orElse(null);
    return new Completeness(kiosks.size(), Math.toIntExact(silent), oldest);
  }
}
