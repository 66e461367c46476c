package vn.motcham.fleet;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.setting.Week;

/** Opening hours as people say them. */
final class HoursWords {
  private static final String MIDNIGHT = "00:00";

  private HoursWords() {}

  static String of(String hours, Language language) {
    return Week.of(hours).runs().stream()
        .map(run -> run(run, language))
        .collect(Collectors.joining("; "));
  }

  private static String run(Week.Run run, Language language) {
    String first = day(run.first(), language);
    String days =
        run.first() == run.last()
            ? first
            : Texts.get(
                language, "settings.days", Map.of("0", first, "1", day(run.last(), language)));
    return days + " " + spans(run.hours().spans(), language);
  }

  private static String day(DayOfWeek day, Language language) {
    return Texts.get(language, "settings.on-day." + day.getValue());
  }

  private static String spans(List<Week.Span> spans, Language language) {
    String first = span(spans.getFirst(), language);
    return spans.size() == 1
        ? first
        : Texts.get(
            language, "settings.spans", Map.of("0", first, "1", span(spans.get(1), language)));
  }

  private static String span(Week.Span span, Language language) {
    if (span.from().equals(MIDNIGHT) && span.to().equals(MIDNIGHT)) {
      return Texts.get(language, "settings.whole-day");
    }
    return span.from() + "–" + (span.to().equals(MIDNIGHT) ? "24:00" : span.to());
  }
}
