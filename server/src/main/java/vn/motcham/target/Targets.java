package vn.motcham.target;

import java.util.List;
import java.util.Optional;
import vn.motcham.survey.Construct;

/** The targets that the installation's definitions quote. */
public final class Targets {
  private final List<Programme> programmes;

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
        .filter(target -> target.isAbout(construct))
        .toList();
  }
}
