package vn.motcham.correction;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;

/** Hours as people write them. */
public final class HourWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private HourWords() {}

  /** When an hour begins. */
  public static String begin(Bucket.Hour hour, Language language) {
    return words(hour.hour(), hour.firstDay(), language);
  }

  /** When it ends. */
  public static String end(Bucket.Hour hour, Language language) {
    return words(hour.hour() + 1, hour.firstDay(), language);
  }

  private static String words(int hour, LocalDate day, Language language) {
    return Texts.get(
        language, "kiosk.hour", Map.of("hour", Integer.toString(hour), "day", DAY.format(day)));
  }

  /** As a date field sends it, or as people write it where the browser has no such field. */
  static Optional<Bucket.Hour> read(String day, String hour) {
    try {
      LocalDate date = day.contains("/") ? LocalDate.parse(day, DAY) : LocalDate.parse(day);
      boolean plausible = date.getYear() >= 2000 && date.getYear() < 10_000;
      return plausible && hour.matches("[0-9]|1[0-9]|2[0-3]")
          ? Optional.of(new Bucket.Hour(date, Integer.parseInt(hour)))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
