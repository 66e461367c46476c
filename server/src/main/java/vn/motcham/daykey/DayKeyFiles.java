package vn.motcham.daykey;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.secret.KeyFile;

/**
 * The files of the days' keys, and their copies in another place, if one is set: whoever loses the
 * keys can't tell a copy from a new response any more.
 */
@Singleton
final class DayKeyFiles {
  private static final String SUFFIX = ".key";

  private final Path directory;
  private final @Nullable Path backup;
  private final SecureRandom random;

  DayKeyFiles(
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      @Property(name = "motcham.keys-backup-dir") @Nullable Path backupDirectory,
      SecureRandom random) {
    this.directory = keysDirectory.resolve("days");
    this.backup = backupDirectory == null ? null : backupDirectory.resolve("days");
    this.random = random;
  }

  boolean has(LocalDate day) {
    return Files.exists(file(directory, day));
  }

  DayKey readOrMake(LocalDate day) {
    return new DayKey(day, KeyFile.readOrMake(file(directory, day), random));
  }

  /** Copies what the other place lacks, and says how many there were. */
  int backUp() {
    if (backup == null) {
      return 0;
    }
    int copied = 0;
    for (LocalDate day : days(directory)) {
      if (!Files.exists(file(backup, day))) {
        KeyFile.copy(file(directory, day), file(backup, day));
        copied++;
      }
    }
    return copied;
  }

  /** Destroys the keys of the days before this one, the copies too, and says which they were. */
  List<LocalDate> destroyBefore(LocalDate oldest) {
    List<LocalDate> destroyed = destroyBefore(directory, oldest);
    if (backup != null) {
      destroyBefore(backup, oldest);
    }
    return destroyed;
  }

  private static List<LocalDate> destroyBefore(Path directory, LocalDate oldest) {
    List<LocalDate> old =
        days(directory).stream().filter(day -> day.isBefore(oldest)).sorted().toList();
    old.forEach(day -> KeyFile.destroy(file(directory, day)));
    return old;
  }

  private static Path file(Path directory, LocalDate day) {
    return directory.resolve(day + SUFFIX);
  }

  private static List<LocalDate> days(Path directory) {
    try {
      Files.createDirectories(directory);
      List<LocalDate> days = new ArrayList<>();
      try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
        files.forEach(file -> dayOf(file).ifPresent(days::add));
      }
      return days;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<LocalDate> dayOf(Path file) {
    String name = file.getFileName().toString();
    try {
      return Optional.of(LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
