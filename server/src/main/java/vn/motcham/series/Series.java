package vn.motcham.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Text;

/**
 * An indicator of one version together with the versions (or other editions) that it continues
 * without a break: their answers are told in its words and count in one figure, since respondents
 * of a kiosk that still asks the older version belong to it as well.
 *
 * <p>Disclosure knows no difference between merged versions and one survey: their respondents are
 * counted together before anything is decided.
 */
public final class Series {
  private final SurveyVersion version;
  private final Formula formula;
  private final List<Strand> strands;
  private final @Nullable Break before;

  Series(SurveyVersion version, Formula formula, List<Strand> strands, @Nullable Break before) {
    this.version = version;
    this.formula = formula;
    this.strands = List.copyOf(strands);
    this.before = before;
  }

  /**
   * Where a series begins anew.
   *
   * @param why in the words of the newer version
   * @param earlier what came before, by its own indicator
   */
  public record Break(Text why, Series earlier) {}

  /** An indicator of this version, with all that it follows as far as it is published here. */
  public static Series of(
      SurveyVersion version, IndicatorDefinition definition, PublishedVersions published) {
    return new Following(version, definition, published).series();
  }

  /** The newest version in it. */
  public SurveyVersion version() {
    return version;
  }

  public Formula formula() {
    return formula;
  }

  public Optional<Break> findBreak() {
    return Optional.ofNullable(before);
  }

  /** The versions whose answers count in its figures, the newest first. */
  public List<SurveyVersion> versions() {
    return strands.stream().map(Strand::version).toList();
  }

  /** This one and those before each break, the newest first. */
  public List<Series> stretches() {
    List<Series> stretches = new ArrayList<>(List.of(this));
    findBreak().ifPresent(found -> stretches.addAll(found.earlier().stretches()));
    return stretches;
  }

  /** Numbers of all versions in it and before its breaks. */
  public Set<Integer> numbers() {
    Set<Integer> numbers = new LinkedHashSet<>();
    stretches().stream()
        .flatMap(stretch -> stretch.versions().stream())
        .forEach(found -> numbers.add(found.number()));
    return numbers;
  }

  /**
   * By the number of each version in it and before its breaks, what that version calls the
   * indicators whose respondents the figures are computed from.
   */
  public Map<Integer, Set<String>> indicators() {
    Map<Integer, Set<String>> indicators = new HashMap<>();
    for (Series stretch : stretches()) {
      Set<String> counted = stretch.formula.counted();
      for (Strand strand : stretch.strands) {
        indicators
            .computeIfAbsent(strand.version().number(), _ -> new HashSet<>())
            .addAll(counted.stream().flatMap(id -> strand.calls(id).stream()).toList());
      }
    }
    return indicators;
  }

  /** Of all tallies those that count here, in the words of the newest version. */
  public Evidence evidence(Evidence all) {
    List<Evidence> told = strands.stream().map(strand -> strand.translate(all)).toList();
    return new Evidence(
        told.stream().flatMap(one -> one.sums().stream()).toList(),
        told.stream().flatMap(one -> one.options().stream()).toList(),
        told.stream().flatMap(one -> one.counted().stream()).toList());
  }

  /** The other indicators of its newest version, in the survey's order. */
  public Stream<IndicatorDefinition> others() {
    return version.survey().indicators().stream()
        .filter(other -> !other.id().equals(formula.definition().id()));
  }
}
