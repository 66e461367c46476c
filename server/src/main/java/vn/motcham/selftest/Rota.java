package vn.motcham.selftest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks whether it is time for a try; while the house serves and its doors are open. */
@Singleton
@Requires(property = "motcham.serving")
final class Rota {
  private final SelfTests tests;
  private final Delivery delivery;

  Rota(SelfTests tests, Delivery delivery) {
    this.tests = tests;
    this.delivery = delivery;
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "1m")
  void look() {
    if (delivery.isPossible()) {
      tests.tryDue();
    }
  }
}
