package vn.motcham.report;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.survey.Construct;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;
import vn.motcham.target.Targets;

/** The programme that this installation holds its figures against. */
@Singleton
final class Plan {
  private final Targets targets;
  private final String programme;

  Plan(Targets targets, @Property(name = "motcham.programme", defaultValue = "") String programme) {
    this.targets = targets;
    this.programme = programme;
  }

  Optional<Programme> findProgramme() {
    return targets.findProgramme(programme);
  }

  /** The target for all fields that a figure of this year is on its way to. */
  Optional<Target> find(Construct construct, int year) {
    return list(construct, year).stream().filter(target -> target.fields().isEmpty()).findFirst();
  }

  /**
   * The targets that figures of this year are on their way to, one for each set of fields: the next
   * year's named, else the last; all fields first.
   */
  List<Target> list(Construct construct, int year) {
    Map<List<String>, List<Target>> byFields = new LinkedHashMap<>();
    findProgramme().stream()
        .flatMap(found -> found.targets().stream())
        .filter(target -> target.isAbout(construct) && target.findLevel().isPresent())
        .sorted(Comparator.comparingInt(Plan::yearOf))
        .forEach(t -> byFields.computeIfAbsent(t.fields(), _ -> new ArrayList<>()).add(t));
    return byFields.values().stream()
        .map(candidates -> next(candidates, year))
        .sorted(Comparator.comparingInt(target -> target.fields().size()))
        .toList();
  }

  private static Target next(List<Target> candidates, int year) {
    return candidates.stream()
        .filter(target -> yearOf(target) >= year)
        .findFirst()
        .orElseGet(candidates::getLast);
  }

  private static int yearOf(Target target) {
    return target.year().orElse(Integer.MAX_VALUE);
  }
}
