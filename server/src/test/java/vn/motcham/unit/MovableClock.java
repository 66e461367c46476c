package vn.motcham.unit;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class MovableClock implements InstantSource {
  private Instant now = Instant.parse("2026-10-01T00:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void advanceSeconds(long seconds) {
    now = now.plusSeconds(seconds);
  }
}
