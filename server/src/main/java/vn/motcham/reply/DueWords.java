package vn.motcham.reply;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import vn.motcham.calendar.Deadline;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** How deadlines are said. */
record DueWords(Language language, LocalDate today) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final int SECOND_HALF = 15;

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The half of its month: a day is told where somebody has to keep to it, and nowhere else. */
  static String halfMonth(LocalDate day) {
    boolean first = day.getDayOfMonth() < SECOND_HALF;
    LocalDate last =
        first ? day.withDayOfMonth(SECOND_HALF - 1) : day.withDayOfMonth(day.lengthOfMonth());
    return (first ? "01–" : SECOND_HALF + "–") + DAY.format(last);
  }

  /** Empty where there is none. */
  String of(Optional<Deadline> deadline) {
    return deadline.map(this::of).orElse("");
  }

  private String of(Deadline deadline) {
    return switch (deadline) {
      case Deadline.By(LocalDate day) ->
          Texts.get(
              language,
              deadline.isOver(today) ? "reply.due.late" : "reply.due.by",
              Map.of("0", day(day)));
      case Deadline.YearMissing(int year) ->
          Texts.get(language, "reply.due.unknown", Map.of("0", Integer.toString(year)));
    };
  }
}
