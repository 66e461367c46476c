package vn.motcham.house;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of an installation whose test asks for it: it stands still until it is moved. */
@Singleton
@Primary
@Requires(property = MovableClock.ASKED_FOR)
public final class MovableClock implements InstantSource {
  public static final String ASKED_FOR = "test.movable-clock";

  private final AtomicReference<Instant> now = new AtomicReference<>(started());

  private static Instant started() {
    return InstantSource.system().instant();
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  public void setTo(Instant instant) {
    now.set(instant);
  }

  public void reset() {
    now.set(started());
  }
}
