package vn.motcham.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they begin and end in Việt Nam. */
public final class Days {
  /** The time zone in which days, hours and months are counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Days() {}

  public static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
