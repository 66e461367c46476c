package vn.motcham.house;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of an installation whose test asks for it: true until it is moved. */
@Singleton
@Primary
@Requires(property = MovableClock.ASKED_FOR)
public final class MovableClock implements InstantSource {
  public static final String ASKED_FOR = "test.movable-clock";

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  public void advance(Duration by) {
    ahead.updateAndGet(by::plus);
  }

  public void setTo(Instant instant) {
    ahead.set(Duration.between(Instant.now(), instant));
  }

  public void reset() {
    ahead.set(Duration.ZERO);
  }
}
