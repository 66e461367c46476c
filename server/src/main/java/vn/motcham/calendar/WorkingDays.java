package vn.motcham.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days on which offices work: Monday to Friday, without public holidays and the days swapped
 * for others. Tết, the Hùng Kings' day and the swaps are other days each year, so that a year of
 * which nothing is given is unknown rather than guessed.
 */
public final class WorkingDays {
  /** As many as Article 112 of the Labour Code (2019) has. */
  private static final int HOLIDAYS = 11;

  private static final List<MonthDay> ALWAYS =
      List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
  private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (off|works)(?: .*)?");

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> works = new HashSet<>();
  private final Set<Integer> years = new TreeSet<>();

  private WorkingDays() {}

  /**
   * Lines such as {@code 2026-01-01 off Tết Dương lịch} and {@code 2026-01-10 works}; empty ones
   * and those that begin with # say nothing.
   *
   * @param name of the file, for whoever has to mend it
   * @throws IllegalArgumentException for a line that is none, and a year that can't be whole
   */
  static WorkingDays read(String name, List<String> lines) {
    WorkingDays days = new WorkingDays();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        days.read(name + ", line " + (i + 1), line);
      }
    }
    days.years.forEach(year -> days.check(name, year));
    return days;
  }

  private void read(String place, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          place + ": a holiday is such as 2026-01-01 off Tết Dương lịch");
    }
    LocalDate day = day(place, parts.group(1));
    boolean first = (parts.group(2).equals("off") ? off : works).add(day);
    if (!first || (off.contains(day) && works.contains(day))) {
      throw new IllegalArgumentException(place + ": " + day + " is given twice");
    }
    years.add(day.getYear());
  }

  private static LocalDate day(String place, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(place + ": there is no " + text, e);
    }
  }

  private void check(String name, int year) {
    for (MonthDay always : ALWAYS) {
      if (!off.contains(always.atYear(year))) {
        throw new IllegalArgumentException(name + ": " + always.atYear(year) + " is not off");
      }
    }
    long given = off.stream().filter(day -> day.getYear() == year).count();
    if (given < HOLIDAYS) {
      throw new IllegalArgumentException(
          "%s: %d has %d days off, and there are at least %d"
              .formatted(name, year, given, HOLIDAYS));
    }
  }

  /** The last of so many working days after this one, which itself does not count. */
  public Deadline after(LocalDate day, int count) {
    LocalDate at = day;
    for (int left = count; left > 0; ) {
      at = at.plusDays(1);
      if (!years.contains(at.getYear())) {
        return new Deadline.YearMissing(at.getYear());
      }
      left -= isWorking(at) ? 1 : 0;
    }
    return new Deadline.By(at);
  }

  /** Whether it is a day off by itself, whatever day of the week; never in a year not given. */
  public boolean isHoliday(LocalDate day) {
    return off.contains(day);
  }

  private boolean isWorking(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return works.contains(day) || !weekend && !off.contains(day);
  }
}
