package vn.motcham.calendar;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The days on which servers ran, by their own clocks. What is destroyed for being old is gone for
 * good, and what is sealed is closed; so a clock that leaps ahead, by a dead battery or a date
 * typed wrongly, is not believed before it has gone on like that.
 */
@Singleton
public final class LivedDays {
  private static final Logger LOG = LoggerFactory.getLogger(LivedDays.class);

  /** Days before today. A server may be switched off over Tết. */
  private static final int REACH = 14;

  /** Of these. Whoever set the clock wrong has two days to see it. */
  private static final int ENOUGH = 2;

  private final Jdbi jdbi;
  private final InstantSource clock;

  LivedDays(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Whether servers ran once, but on fewer than two of the fourteen days before today. Of a first
   * installation's first days that is not said.
   */
  public boolean hasLeapt() {
    LocalDate today = Days.today(clock);
    LocalDate reach = today.minusDays(REACH);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COALESCE(MIN(day) < ?, FALSE) AND SUM(day >= ?) < ?
                    FROM lived_day WHERE day < ?
                    """)
                .bind(0, reach)
                .bind(1, reach)
                .bind(2, ENOUGH)
                .bind(3, today)
                .mapTo(boolean.class)
                .one());
  }

  /** Does what can't be undone, if the clock can be believed. */
  public void unlessLeapt(Runnable work) {
    if (!hasLeapt()) {
      work.run();
    }
  }

  /** Notes today down. */
  @Scheduled(initialDelay = "20s", fixedDelay = "10m")
  void live() {
    LocalDate today = Days.today(clock);
    int begun =
        jdbi.withHandle(
            handle -> handle.execute("INSERT IGNORE INTO lived_day (day) VALUES (?)", today));
    if (begun > 0 && hasLeapt()) {
      LOG.warn(
          "Today is {} by this server's clock, and hardly anything ran on the {} days before. Is it"
              + " right? Nothing is sealed, nor destroyed for being old, until it has gone on for {}"
              + " days",
          today,
          REACH,
          ENOUGH);
    }
  }
}
