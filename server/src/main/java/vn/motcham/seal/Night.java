package vn.motcham.seal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what a night has to seal, and the nights that were missed; while the house serves. */
@Singleton
@Requires(property = "motcham.serving")
final class Night {
  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  private final Seals seals;

  Night(Seals seals) {
    this.seals = seals;
  }

  @Scheduled(initialDelay = "3m", fixedDelay = "10m")
  void seal() {
    if (seals.isSealedToday()) {
      return;
    }
    List<Seals.Made> made = seals.seal();
    made.forEach(batch -> LOG.info("Sealed {} rows in batch {}", batch.leaves(), batch.number()));
  }
}
