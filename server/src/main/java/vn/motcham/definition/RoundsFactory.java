package vn.motcham.definition;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.round.Rounds;

/** The rounds that the installation's definitions name. */
@Factory
final class RoundsFactory {
  @Singleton
  Rounds rounds(Definitions definitions, Jdbi jdbi) {
    return switch (definitions.read()) {
      case Definitions.Complete complete -> new Rounds(complete.rounds(), jdbi);
      case Definitions.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }
}
