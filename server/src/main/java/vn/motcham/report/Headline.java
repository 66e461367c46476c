package vn.motcham.report;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcham.indicator.Formula;
import vn.motcham.survey.Programme;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.survey.Target;
import vn.motcham.survey.Targets;

/**
 * The figure that heads every page: the counter rating's, and the target that it is held against.
 */
@Singleton
final class Headline {
  private static final String SURVEY = "counter-rating";

  private final Surveys surveys;
  private final Targets targets;
  private final String programme;

  Headline(
      Surveys surveys,
      Targets targets,
      @Property(name = "motcham.programme", defaultValue = "") String programme) {
    this.surveys = surveys;
    this.targets = targets;
    this.programme = programme;
  }

  /** The newest version of the counter rating; none before one is published. */
  Optional<SurveyVersion> findVersion() {
    return surveys.list().stream()
        .filter(version -> version.survey().id().equals(SURVEY))
        .max(Comparator.comparingInt(version -> version.survey().version()));
  }

  Formula formula(Survey survey) {
    return Formula.of(survey, survey.indicators().getFirst());
  }

  Optional<Programme> findProgramme() {
    return targets.findProgramme(programme);
  }

  /**
   * The target for all fields that a figure of this year is on its way to: the next year's named,
   * else the last.
   */
  Optional<Target> findTarget(Formula formula, int year) {
    List<Target> candidates =
        findProgramme().stream()
            .flatMap(found -> found.targets().stream())
            .filter(target -> target.construct() == formula.definition().construct())
            .filter(target -> target.fields().isEmpty())
            .sorted(Comparator.comparingInt(Headline::yearOf))
            .toList();
    return candidates.stream()
        .filter(target -> yearOf(target) >= year)
        .findFirst()
        .or(() -> candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast()));
  }

  private static int yearOf(Target target) {
    return target.year().orElse(Integer.MAX_VALUE);
  }
}
