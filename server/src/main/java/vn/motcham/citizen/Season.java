package vn.motcham.citizen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** When people come, and in what mood: the week, the holidays, Tết, summer, the school year. */
final class Season {
  /** The first day of the lunar year. */
  private static final List<LocalDate> TET =
      List.of(
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6),
          LocalDate.of(2028, 1, 26),
          LocalDate.of(2029, 2, 13),
          LocalDate.of(2030, 2, 3));

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(4, 30),
          MonthDay.of(5, 1),
          MonthDay.of(9, 1),
          MonthDay.of(9, 2));

  private static final int CLOSED_BEFORE_TET = 2;
  private static final int CLOSED_AFTER_TET = 5;
  private static final int QUIET_AROUND_TET = 16;
  private static final int SCHOOL_BEGINS = 230;
  private static final int SCHOOL_HAS_BEGUN = 265;

  private Season() {}

  /** How many come, as a multiple of a usual day; 0 when it is closed. */
  static double visits(Errand errand, LocalDate day) {
    return isClosed(day) ? 0 : week(day.getDayOfWeek()) * aroundTet(day) * year(errand, day);
  }

  /** How much more or less content people are than usually. */
  static double mood(Errand errand, LocalDate day) {
    return switch (errand) {
      case COMMUNE, PROVINCE -> isSummer(day) ? -0.02 : 0;
      case CARE -> isWinter(day) ? -0.015 : 0;
      case SCHOOLING -> schoolBegins(day) ? -0.04 : 0;
    };
  }

  private static boolean isClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        || HOLIDAYS.contains(MonthDay.from(day))
        || TET.stream()
            .anyMatch(
                tet ->
                    !day.isBefore(tet.minusDays(CLOSED_BEFORE_TET))
                        && !day.isAfter(tet.plusDays(CLOSED_AFTER_TET)));
  }

  private static double week(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> 1.2;
      case TUESDAY -> 1.1;
      case WEDNESDAY, THURSDAY -> 1.05;
      case FRIDAY -> 0.95;
      case SATURDAY -> 0.45;
      case SUNDAY -> 0;
    };
  }

  private static double aroundTet(LocalDate day) {
    boolean near =
        TET.stream()
            .anyMatch(tet -> Math.abs(ChronoUnit.DAYS.between(tet, day)) <= QUIET_AROUND_TET);
    return near ? 0.5 : 1;
  }

  private static double year(Errand errand, LocalDate day) {
    return switch (errand) {
      case COMMUNE, PROVINCE -> isSummer(day) ? 1.25 : 1;
      case CARE -> isWinter(day) ? 1.15 : 1;
      case SCHOOLING -> schoolBegins(day) ? 3 : isSummer(day) ? 0.3 : 1;
    };
  }

  private static boolean isSummer(LocalDate day) {
    return day.getMonthValue() >= 6 && day.getMonthValue() <= 8;
  }

  private static boolean isWinter(LocalDate day) {
    return day.getMonth() == Month.DECEMBER || day.getMonthValue() <= 2;
  }

  /** From the middle of August to the third week of September. */
  private static boolean schoolBegins(LocalDate day) {
    return day.getDayOfYear() >= SCHOOL_BEGINS && day.getDayOfYear() <= SCHOOL_HAS_BEGUN;
  }
}
