package vn.motcham.fault;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A server's clock that is off by as much as a file says, and steps when the file changes. It is
 * the only one that the product reads, which the architecture test holds; so no library has to
 * stand between the process and its system, where one that fakes the time made it hang at start.
 */
@Singleton
@Replaces(InstantSource.class)
@Requires(property = SteppingClock.FILE)
final class SteppingClock implements InstantSource {
  static final String FILE = "fault.clock";

  private final Path file;

  SteppingClock(@Property(name = FILE) Path file) {
    this.file = file;
  }

  @Override
  public Instant instant() {
    try {
      return Instant.now().plus(Duration.parse(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
