package vn.motcham.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When counters are open in a week, for instance {@code MON-FRI 07:00-17:30, SAT 07:00-11:30}.
 *
 * @param spans each day may have several
 */
public record OpeningHours(List<Span> spans) {
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final Pattern SPAN =
      Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  public OpeningHours {
    spans = List.copyOf(spans);
  }

  /**
   * The same hours on some days of the week.
   *
   * @param to not included; midnight is the end of the day
   */
  public record Span(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {
    /** Whether it is among the hours of that day. */
    public boolean isOn(DayOfWeek day) {
      return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
    }

    boolean holds(LocalDateTime at) {
      LocalTime time = at.toLocalTime();
      return isOn(at.getDayOfWeek())
          && !time.isBefore(from)
          && (time.isBefore(to) || to.equals(LocalTime.MIDNIGHT));
    }

    private Duration openBetween(LocalDateTime begin, LocalDateTime end, LocalDate day) {
      LocalDateTime opens = day.atTime(from);
      LocalDateTime closes =
          to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
      LocalDateTime first = opens.isBefore(begin) ? begin : opens;
      LocalDateTime last = closes.isAfter(end) ? end : closes;
      return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    private String text() {
      String days = first == last ? name(first) : name(first) + "-" + name(last);
      return days + " " + from + "-" + to;
    }
  }

  /**
   * What {@link #text} has written, or somebody by hand.
   *
   * @throws IllegalArgumentException for anything that it is not
   */
  public static OpeningHours read(String text) {
    List<Span> spans = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = SPAN.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "Opening hours are such as MON-FRI 07:00-17:30, SAT 07:00-11:30: " + text);
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
      throw new IllegalArgumentException("Opening hours know MON to SUN: " + name);
    }
    return DayOfWeek.of(index + 1);
  }

  private static String name(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  /** In the format that {@link #read} reads; by whole minutes. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining(", "));
  }

  public boolean isOpen(LocalDateTime at) {
    return spans.stream().anyMatch(span -> span.holds(at));
  }

  /** How long it is open from one time to a later one, if no spans overlap. */
  public Duration openBetween(LocalDateTime begin, LocalDateTime end) {
    return openBetween(begin, end, _ -> false);
  }

  /**
   * The same without some days.
   *
   * @param closed on which of them it is closed in spite of the hours
   */
  public Duration openBetween(LocalDateTime begin, LocalDateTime end, Predicate<LocalDate> closed) {
    return begin
        .toLocalDate()
        .datesUntil(end.toLocalDate().plusDays(1))
        .filter(closed.negate())
        .flatMap(
            day ->
                spans.stream()
                    .filter(span -> span.isOn(day.getDayOfWeek()))
                    .map(span -> span.openBetween(begin, end, day)))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
