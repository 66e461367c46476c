package vn.motcham.flag;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;

/** Makes a unit's usual day out of the minutes of its kiosks, and then forgets the minutes. */
@Singleton
final class DailyPace {
  /** How long minutes are kept, whenever the answers were given. */
  static final Duration MINUTES_KEPT = Duration.ofHours(48);

  private static final int DAYS_KEPT = 60;
  private static final int FRESH_HOURS = 3;
  private static final int AT_ONCE = 1_000;

  private final Jdbi jdbi;
  private final InstantSource clock;

  DailyPace(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  static LocalDate dayOf(int minute) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(minute * 60L), Days.ZONE);
  }

  /** Hours since 1970. */
  static int hourOf(Instant instant) {
    return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), 3600));
  }

  /** Any number of servers may do it at any time: it comes to the same. */
  @Scheduled(initialDelay = "2m", fixedDelay = "1h")
  void keep() {
    int hour = hourOf(clock.instant());
    for (LocalDate day : freshDays(hour)) {
      jdbi.useHandle(handle -> add(handle, day));
    }
    forget(hour - Math.toIntExact(MINUTES_KEPT.toHours()));
  }

  private List<LocalDate> freshDays(int hour) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT day FROM kiosk_minute WHERE written > :since ORDER BY day")
                .bind("since", hour - FRESH_HOURS)
                .mapTo(LocalDate.class)
                .list());
  }

  /** What was counted before some of the minutes were forgotten stands. */
  private static void add(Handle handle, LocalDate day) {
    handle.execute(
        """
        INSERT INTO unit_pace (unit, day, n, repeats, busiest)
        SELECT unit, day, SUM(honest), SUM(repeats), MAX(within_ten_minutes)
        FROM (
          SELECT unit, day, n - flagged AS honest, repeats,
            SUM(n - flagged) OVER (PARTITION BY kiosk ORDER BY minute
              RANGE BETWEEN 9 PRECEDING AND CURRENT ROW) AS within_ten_minutes
          FROM kiosk_minute WHERE day = ?
        ) minutes
        GROUP BY unit, day
        ORDER BY unit
        ON DUPLICATE KEY UPDATE n = GREATEST(n, VALUES(n)),
          repeats = GREATEST(repeats, VALUES(repeats)), busiest = GREATEST(busiest, VALUES(busiest))
        """,
        day);
  }

  private void forget(int hour) {
    int gone;
    do {
      gone = jdbi.inTransaction(handle -> forgetSome(handle, hour));
    } while (gone == AT_ONCE);
    LocalDate oldest = Days.today(clock).minusDays(DAYS_KEPT);
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM kiosk_pace WHERE written <= ? LIMIT 10000", hour);
          handle.execute("DELETE FROM unit_pace WHERE day < ? LIMIT 10000", oldest);
        });
  }

  /** A row at a time, in the order in which kiosks are written. */
  private static int forgetSome(Handle handle, int hour) {
    record Key(int kiosk, int minute) {}
    List<Key> keys =
        handle
            .createQuery(
                """
                SELECT kiosk, minute FROM kiosk_minute WHERE written <= :hour
                ORDER BY written LIMIT :most
                """)
            .bind("hour", hour)
            .bind("most", AT_ONCE)
            .map((row, _) -> new Key(row.getInt(1), row.getInt(2)))
            .list();
    var batch =
        handle.prepareBatch(
            "DELETE FROM kiosk_minute WHERE kiosk = ? AND minute = ? AND written <= ?");
    keys.stream()
        .sorted(Comparator.comparingInt(Key::kiosk).thenComparingInt(Key::minute))
        .forEach(key -> batch.add(key.kiosk(), key.minute(), hour));
    batch.execute();
    return keys.size();
  }
}
