package vn.motcham.response;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.secret.KeyFile;

/**
 * One secret per day, a file each, outside the database. What is remembered of a day's items is
 * worth nothing without its key, and the key is destroyed when the day has passed out of reach.
 */
@Singleton
final class DayKeys {
  /** How long a day's items may still arrive, and be told from their copies. */
  static final int DAYS_KEPT = 90;

  private static final Logger LOG = LoggerFactory.getLogger(DayKeys.class);
  private static final String SUFFIX = ".key";

  private final Path directory;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Map<LocalDate, DayKey> read = new ConcurrentHashMap<>();

  DayKeys(
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      SecureRandom random,
      InstantSource clock) {
    this.directory = keysDirectory.resolve("days");
    this.random = random;
    this.clock = clock;
  }

  /** The key of a day; none for days out of reach, so that a destroyed key is never made anew. */
  Optional<DayKey> find(LocalDate day) {
    LocalDate today = today();
    if (day.isBefore(today.minusDays(DAYS_KEPT)) || isAhead(day)) {
      return Optional.empty();
    }
    return Optional.of(read.computeIfAbsent(day, this::readOrMake));
  }

  /** Whether this day is too far ahead for a key. */
  boolean isAhead(LocalDate day) {
    return day.isAfter(today().plusDays(1));
  }

  /** The key of today. */
  DayKey getToday() {
    return find(today()).orElseThrow();
  }

  /** Destroys the keys of the days out of reach and says how many there were. */
  @Scheduled(initialDelay = "1m", fixedDelay = "6h")
  int destroyOld() {
    LocalDate oldest = today().minusDays(DAYS_KEPT);
    read.keySet().removeIf(day -> day.isBefore(oldest));
    int destroyed = 0;
    try {
      Files.createDirectories(directory);
      try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
        for (Path file : files) {
          if (dayOf(file).filter(day -> day.isBefore(oldest)).isPresent()) {
            KeyFile.destroy(file);
            destroyed++;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (destroyed > 0) {
      LOG.info("Destroyed the keys of {} days before {}", destroyed, oldest);
    }
    return destroyed;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  private DayKey readOrMake(LocalDate day) {
    return new DayKey(day, KeyFile.readOrMake(directory.resolve(day + SUFFIX), random));
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
