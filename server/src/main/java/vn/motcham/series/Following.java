package vn.motcham.series;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Formula;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Predecessor.Succession;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyVersion;

/**
 * Follows an indicator back through its predecessors: as far as nothing breaks they are one series;
 * at the first break another one begins, and what no version maps is left out.
 */
final class Following {
  private final SurveyVersion version;
  private final IndicatorDefinition definition;
  private final PublishedVersions published;
  private final Set<Integer> seen;
  private final List<Strand> strands = new ArrayList<>();
  private final Deque<Strand> next = new ArrayDeque<>();
  private Series.@Nullable Break before;

  Following(SurveyVersion version, IndicatorDefinition definition, PublishedVersions published) {
    this(version, definition, published, new HashSet<>());
  }

  private Following(
      SurveyVersion version,
      IndicatorDefinition definition,
      PublishedVersions published,
      Set<Integer> seen) {
    this.version = version;
    this.definition = definition;
    this.published = published;
    this.seen = seen;
  }

  Series series() {
    seen.add(version.number());
    next.add(Strand.newest(version));
    // Breaks are looked into only when the series is whole: a version may be reached both ways.
    List<Broken> broken = new ArrayList<>();
    while (!next.isEmpty()) {
      Strand strand = next.remove();
      strands.add(strand);
      for (Predecessor predecessor : strand.version().survey().follows()) {
        follow(strand, predecessor).ifPresent(broken::add);
      }
    }
    broken.forEach(this::beginAnew);
    return new Series(version, Formula.of(version.survey(), definition), strands, before);
  }

  /** A version before a break, with the indicator that it had. */
  private record Broken(SurveyVersion earlier, Succession succession) {}

  private Optional<Broken> follow(Strand strand, Predecessor predecessor) {
    Optional<SurveyVersion> earlier = published.find(predecessor.survey(), predecessor.version());
    Optional<Succession> succession =
        strand.calls(definition.id()).flatMap(predecessor::findSuccession);
    if (earlier.isEmpty() || succession.isEmpty()) {
      return Optional.empty();
    }
    if (succession.get().findBreak().isPresent()) {
      return Optional.of(new Broken(earlier.get(), succession.get()));
    }
    Strand further = strand.before(predecessor, earlier.get(), version.survey());
    if (further.holds(definition) && seen.add(earlier.get().number())) {
      next.add(further);
    }
    return Optional.empty();
  }

  /** Where several broke off at once, the one that the survey names first goes on. */
  private void beginAnew(Broken broken) {
    Survey survey = broken.earlier().survey();
    Optional<IndicatorDefinition> was = survey.findIndicator(broken.succession().was());
    if (before == null && was.isPresent() && !seen.contains(broken.earlier().number())) {
      Series earlier = new Following(broken.earlier(), was.get(), published, seen).series();
      before = new Series.Break(broken.succession().findBreak().orElseThrow(), earlier);
    }
  }
}
