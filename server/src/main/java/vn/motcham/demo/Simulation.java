package vn.motcham.demo;

import java.time.LocalDate;

/**
 * How far the simulated years have been loaded. It is kept in the database, so that a load that was
 * cut off goes on where it stopped.
 *
 * @param firstDay the first simulated day
 * @param end the day at which every story has arrived: that of the first start
 * @param keyDay the day whose key remembers the responses, so that a batch sent again is a copy
 * @param nextDay the first day that is not loaded
 */
record Simulation(LocalDate firstDay, LocalDate end, LocalDate keyDay, LocalDate nextDay) {
  /** Somewhat before keys are destroyed. */
  private static final int KEY_DAYS = 80;

  static Simulation beginning(LocalDate today, int days) {
    LocalDate first = today.minusDays(days);
    return new Simulation(first, today, today, first);
  }

  boolean isComplete(LocalDate today) {
    return !nextDay.isBefore(today);
  }

  boolean hasBegun() {
    return nextDay.isAfter(firstDay);
  }

  Simulation loadedUpTo(LocalDate day) {
    return new Simulation(firstDay, end, keyDay, day);
  }

  Simulation withLivingKey(LocalDate today) {
    boolean lives = !keyDay.isBefore(today.minusDays(KEY_DAYS));
    return lives ? this : new Simulation(firstDay, end, today, nextDay);
  }
}
