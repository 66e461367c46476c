package vn.motcham.definition;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import vn.motcham.target.Targets;

/** The targets that the installation's definitions quote. */
@Factory
final class TargetsFactory {
  @Singleton
  Targets targets(Definitions definitions) {
    return switch (definitions.read()) {
      case Definitions.Complete complete -> new Targets(complete.programmes());
      case Definitions.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }
}
