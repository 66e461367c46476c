package vn.motcham.setting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.OpeningHours;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/**
 * Opening hours as people write them down: a row for each day, with up to two spans of time. Only
 * here such rows become the text that is kept, and that text becomes rows again.
 *
 * @param days seven, from Monday
 */
public record Week(List<Day> days) {
  /** Seven rows without a time. */
  public static final Week EMPTY =
      new Week(Collections.nCopies(DayOfWeek.values().length, Day.CLOSED));

  public Week {
    days = List.copyOf(days);
  }

  /**
   * A span of time as it was typed.
   *
   * @param to {@code 00:00} is the end of the day
   */
  public record Span(String from, String to) {
    static final Span NONE = new Span("", "");

    // A browser without a field for times lets people type as they are used to: 7h30, 7:30.
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:hH.]([0-5]\\d)");

    public boolean isBlank() {
      return from.isBlank() && to.isBlank();
    }

    private Optional<Span> read() {
      Optional<LocalTime> begin = time(from);
      Optional<LocalTime> end = time(to);
      return begin.isPresent() && end.isPresent() && isBefore(begin.get(), end.get())
          ? Optional.of(new Span(begin.get().toString(), end.get().toString()))
          : Optional.empty();
    }

    private static Optional<LocalTime> time(String typed) {
      Matcher time = TIME.matcher(typed.strip());
      return time.matches()
          ? Optional.of(
              LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
          : Optional.empty();
    }

    private static boolean isBefore(LocalTime from, LocalTime to) {
      return from.isBefore(to) || to.equals(LocalTime.MIDNIGHT);
    }

    /** Of two that were read. */
    private boolean isBefore(Span later) {
      return to.compareTo(later.from()) <= 0 && !LocalTime.parse(to).equals(LocalTime.MIDNIGHT);
    }
  }

  /** The hours of one day. */
  public record Day(Span first, Span second) {
    public static final Day CLOSED = new Day(Span.NONE, Span.NONE);

    public boolean isClosed() {
      return first.isBlank() && second.isBlank();
    }

    public List<Span> spans() {
      return Stream.of(first, second).filter(span -> !span.isBlank()).toList();
    }

    private Optional<Day> read() {
      List<Span> typed = spans();
      List<Span> read = typed.stream().flatMap(span -> span.read().stream()).toList();
      boolean right =
          read.size() == typed.size()
              && (read.size() < 2 || read.getFirst().isBefore(read.getLast()));
      return right ? Optional.of(of(read)) : Optional.empty();
    }

    private static Day of(List<Span> spans) {
      return new Day(
          spans.isEmpty() ? Span.NONE : spans.getFirst(),
          spans.size() < 2 ? Span.NONE : spans.get(1));
    }
  }

  /** Days in a row with the same hours. */
  public record Run(DayOfWeek first, DayOfWeek last, Day hours) {}

  /**
   * @param hours as {@link #text} wrote them; null: none
   */
  public static Week of(@Nullable String hours) {
    if (hours == null) {
      return EMPTY;
    }
    OpeningHours read = OpeningHours.read(hours);
    return new Week(Stream.of(DayOfWeek.values()).map(day -> dayOf(read, day)).toList());
  }

  private static Day dayOf(OpeningHours hours, DayOfWeek day) {
    return Day.of(
        hours.spans().stream()
            .filter(span -> span.isOn(day))
            .map(span -> new Span(span.from().toString(), span.to().toString()))
            .toList());
  }

  /**
   * The same week with its times written alike; a day that can't be read is closed and a fault.
   *
   * @param faults at {@code /hours/1} for Monday
   */
  Week read(List<Fault> faults) {
    List<Day> read = new ArrayList<>();
    for (Day day : days) {
      Optional<Day> right = day.read();
      read.add(right.orElse(Day.CLOSED));
      if (right.isEmpty()) {
        faults.add(Fault.at("/hours/" + read.size(), ProblemType.BAD_FORMAT));
      }
    }
    return new Week(read);
  }

  /** The days on which it is open, without those between them. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      Day hours = days.get(day.getValue() - 1);
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.last().plus(1) == day && last.hours().equals(hours)) {
        runs.set(runs.size() - 1, new Run(last.first(), day, hours));
      } else if (!hours.isClosed()) {
        runs.add(new Run(day, day, hours));
      }
    }
    return runs;
  }

  /** As it is kept, of a week that was read; null where no day has any hours. */
  @Nullable String text() {
    List<OpeningHours.Span> spans =
        runs().stream()
            .flatMap(run -> run.hours().spans().stream().map(span -> span(run, span)))
            .toList();
    return spans.isEmpty() ? null : new OpeningHours(spans).text();
  }

  private static OpeningHours.Span span(Run run, Span span) {
    return new OpeningHours.Span(
        run.first(), run.last(), LocalTime.parse(span.from()), LocalTime.parse(span.to()));
  }
}
