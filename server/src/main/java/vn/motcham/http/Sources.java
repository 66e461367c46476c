package vn.motcham.http;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Where randomness comes from. Time comes from the {@code InstantSource} that Micronaut brings. */
@Factory
final class Sources {
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
