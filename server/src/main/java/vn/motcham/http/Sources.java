package vn.motcham.http;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Where time and randomness come from: here alone, so that tests can bring their own. */
@Factory
final class Sources {
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
