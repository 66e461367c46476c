package vn.motcham.response;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.motcham.calendar.Days;

/**
 * The coarse time that is kept with a response (Asia/Ho_Chi_Minh): the hour of a day for kiosks,
 * the half-month for phones.
 */
public sealed interface Bucket {
  /** The time zone that days, hours and months are counted in. */
  ZoneId ZONE = Days.ZONE;

  /** The first day that it covers. */
  LocalDate firstDay();

  /**
   * Sorts by time and kind, for keys: {@code yyyyMMddHH}, or {@code yyyyMMdd99} for a half-month.
   */
  int code();

  static Bucket ofCode(int code) {
    int day = code / 100;
    LocalDate date = LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    int hour = code % 100;
    return hour == HalfMonth.SUFFIX ? new HalfMonth(date) : new Hour(date, hour);
  }

  /** The half-month (from the 1st or from the 15th) that holds a day. */
  static HalfMonth halfMonthOf(LocalDate day) {
    return new HalfMonth(day.withDayOfMonth(day.getDayOfMonth() < 15 ? 1 : 15));
  }

  /** One hour, 0 to 23, of a day. */
  record Hour(LocalDate firstDay, int hour) implements Bucket {
    public Hour {
      if (hour < 0 || hour > 23) {
        throw new IllegalArgumentException("hour " + hour);
      }
    }

    @Override
    public int code() {
      return dayCode(firstDay) + hour;
    }
  }

  /** From the 1st to the 14th, or from the 15th to the end of the month. */
  record HalfMonth(LocalDate firstDay) implements Bucket {
    static final int SUFFIX = 99;

    public HalfMonth {
      if (firstDay.getDayOfMonth() != 1 && firstDay.getDayOfMonth() != 15) {
        throw new IllegalArgumentException("a half-month from " + firstDay);
      }
    }

    public LocalDate lastDay() {
      return firstDay.getDayOfMonth() == 1
          ? firstDay.withDayOfMonth(14)
          : firstDay.withDayOfMonth(firstDay.lengthOfMonth());
    }

    @Override
    public int code() {
      return dayCode(firstDay) + SUFFIX;
    }
  }

  private static int dayCode(LocalDate day) {
    return ((day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth()) * 100;
  }
}
