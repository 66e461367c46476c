package vn.motcham.browser;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of a server that is asked some days later. */
@Singleton
@Replaces(InstantSource.class)
@Requires(property = LaterClock.DAYS)
final class LaterClock implements InstantSource {
  static final String DAYS = "test.days-later";

  private final Duration later;

  LaterClock(@Property(name = DAYS) int days) {
    this.later = Duration.ofDays(days);
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(later);
  }
}
