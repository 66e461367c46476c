package vn.motcham.seal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.calendar.LivedDays;

/** Seals what a night has to seal, and the nights that were missed; while the house serves. */
@Singleton
@Requires(property = "motcham.serving")
final class Night {
  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  private final Seals seals;
  private final LivedDays lived;

  Night(Seals seals, LivedDays lived) {
    this.seals = seals;
    this.lived = lived;
  }

  @Scheduled(initialDelay = "3m", fixedDelay = "10m")
  void seal() {
    // By a clock that has leapt a year ahead, a year would be closed before it has begun.
    if (seals.isSealedToday() || lived.hasLeapt()) {
      return;
    }
    List<Seals.Made> made = seals.seal();
    made.forEach(batch -> LOG.info("Sealed {} rows in batch {}", batch.leaves(), batch.number()));
  }
}
