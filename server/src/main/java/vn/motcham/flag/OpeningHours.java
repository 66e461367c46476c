package vn.motcham.flag;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When counters are open in a week, for instance {@code MON-FRI 07:00-17:30, SAT 07:00-11:30}.
 *
 * @param spans each day may have several
 */
record OpeningHours(List<Span> spans) {
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final Pattern SPAN =
      Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  OpeningHours {
    spans = List.copyOf(spans);
  }

  /**
   * The same hours on some days of the week.
   *
   * @param to not included; midnight is the end of the day
   */
  record Span(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {
    boolean holds(LocalDateTime at) {
      DayOfWeek day = at.getDayOfWeek();
      LocalTime time = at.toLocalTime();
      return day.compareTo(first) >= 0
          && day.compareTo(last) <= 0
          && !time.isBefore(from)
          && (time.isBefore(to) || to.equals(LocalTime.MIDNIGHT));
    }
  }

  /**
   * @throws IllegalArgumentException for anything that it is not
   */
  static OpeningHours read(String text) {
    List<Span> spans = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = SPAN.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "motcham.flags.open-hours is such as MON-FRI 07:00-17:30, SAT 07:00-11:30: " + text);
      }
      DayOfWeek first = day(matcher.group(1));
      DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2));
      spans.add(
          new Span(
              first, last, LocalTime.parse(matcher.group(3)), LocalTime.parse(matcher.group(4))));
    }
    return new OpeningHours(spans);
  }

  private static DayOfWeek day(String name) {
    int index = DAYS.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("motcham.flags.open-hours knows MON to SUN: " + name);
    }
    return DayOfWeek.of(index + 1);
  }

  boolean isOpen(LocalDateTime at) {
    return spans.stream().anyMatch(span -> span.holds(at));
  }
}
