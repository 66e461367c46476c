package vn.motcham.calendar;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The holidays that an installation gives; else those that came with the product. */
@Factory
final class HolidayFile {
  private static final String OURS = "/calendar/holidays.txt";

  /**
   * @param file empty: ours
   */
  @Singleton
  WorkingDays workingDays(
      @Property(name = "motcham.holidays-file", defaultValue = "") String file) {
    try {
      return file.isEmpty()
          ? WorkingDays.read(OURS, ours())
          : WorkingDays.read(file, Files.readAllLines(Path.of(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The holidays can't be read: " + file, e);
    }
  }

  private static List<String> ours() throws IOException {
    try (var stream = Objects.requireNonNull(HolidayFile.class.getResourceAsStream(OURS), OURS);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return reader.readAllLines();
    }
  }
}
