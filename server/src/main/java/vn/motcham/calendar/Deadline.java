package vn.motcham.calendar;

import java.time.LocalDate;

/** Until when something is to be done, as far as the calendar of holidays goes. */
public sealed interface Deadline {
  /**
   * @param day the last one on which it is in time
   */
  record By(LocalDate day) implements Deadline {}

  /** Nobody has said yet which days of this year are holidays, so no day can be named. */
  record YearMissing(int year) implements Deadline {}

  default boolean isOver(LocalDate today) {
    return this instanceof By(LocalDate day) && today.isAfter(day);
  }
}
