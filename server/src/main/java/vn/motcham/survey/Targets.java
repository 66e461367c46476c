package vn.motcham.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The targets that the installation's definitions quote. */
@Singleton
public final class Targets {
  private final List<Programme> programmes;

  @Inject
  public Targets(Definitions definitions) {
    this(
        switch (definitions.read()) {
          case Definitions.Complete complete -> complete.programmes();
          case Definitions.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        });
  }

  public Targets(List<Programme> programmes) {
    this.programmes = List.copyOf(programmes);
  }

  public List<Programme> listProgrammes() {
    return programmes;
  }

  public Optional<Programme> findProgramme(String id) {
    return programmes.stream().filter(programme -> programme.id().equals(id)).findFirst();
  }

  /** All targets about this construct, of all programmes, for all fields and years. */
  public List<Target> list(Construct construct) {
    return programmes.stream()
        .flatMap(programme -> programme.targets().stream())
        .filter(target -> target.construct() == construct)
        .toList();
  }
}
