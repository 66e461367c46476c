package vn.motcham.fieldwork;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as people write them. */
final class Days {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Days() {}

  static String shown(LocalDate day) {
    return SHOWN.format(day);
  }

  static @Nullable String shownOrNull(@Nullable LocalDate day) {
    return day == null ? null : shown(day);
  }

  /** As a date field sends it, or as people write it where the browser has no such field. */
  static Optional<LocalDate> read(String text) {
    try {
      return Optional.of(
          text.contains("/")
              ? LocalDate.parse(text.strip(), SHOWN)
              : LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
