package vn.motcham.report;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.target.Aim;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;
import vn.motcham.target.Targets;

/** The programme that this installation holds its figures against. */
@Singleton
final class Plan {
  private final Targets targets;
  private final Periods periods;
  private final String programme;

  Plan(
      Targets targets,
      Periods periods,
      @Property(name = "motcham.programme", defaultValue = "") String programme) {
    this.targets = targets;
    this.periods = periods;
    this.programme = programme;
  }

  Optional<Programme> findProgramme() {
    return targets.findProgramme(programme);
  }

  /** The level for all fields that a figure of this period is on its way to. */
  Optional<Target> find(Formula formula, ReportingPeriod period) {
    return list(formula, period).stream()
        .filter(target -> target.fields().isEmpty() && target.findLevel().isPresent())
        .findFirst();
  }

  /**
   * Targets that stand in for each other from year to year: of the same fields, and of one kind.
   */
  private record Kind(List<String> fields, boolean level) {
    static Kind of(Target target) {
      return new Kind(target.fields(), target.findLevel().isPresent());
    }
  }

  /**
   * The targets that figures of this period are on their way to, one of each kind for each set of
   * fields: the next year's named, else the last; all fields first. Targets are of shares, so
   * nothing else is held against them; and a programme whose issuer was no more when the period
   * began is history, no duty of whoever came after.
   */
  List<Target> list(Formula formula, ReportingPeriod period) {
    if (!formula.definition().method().isShare()) {
      return List.of();
    }
    Map<Kind, List<Target>> byKind = new LinkedHashMap<>();
    findProgramme().stream()
        .filter(found -> judges(found, period))
        .flatMap(found -> found.targets().stream())
        .filter(target -> target.isAbout(formula.construct()) && isJudged(target))
        .sorted(Comparator.comparingInt(Plan::yearOf))
        .forEach(t -> byKind.computeIfAbsent(Kind.of(t), _ -> new ArrayList<>()).add(t));
    return byKind.values().stream()
        .map(candidates -> next(candidates, period.year()))
        .sorted(Comparator.comparingInt(target -> target.fields().size()))
        .toList();
  }

  /** Whether figures of today are held against it. */
  boolean judges(Programme other) {
    return findProgramme().filter(other::equals).isPresent()
        && judges(other, periods.runningMonth());
  }

  private static boolean judges(Programme programme, ReportingPeriod period) {
    return programme.findEnd().filter(end -> end.isBefore(period.firstDay())).isEmpty();
  }

  /**
   * Whether our surveys can tell. An index is none of theirs, and a rank needs the figures of
   * others.
   */
  static boolean isJudged(Target target) {
    return switch (target.aim()) {
      case Aim.Level _, Aim.AboveLastYear _ -> target.findConstruct().isPresent();
      case Aim.RankAtMost _ -> false;
    };
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
