package vn.motcham.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.motcham.survey.Channel;
import vn.motcham.tally.Cell;
import vn.motcham.target.Aim;
import vn.motcham.target.Target;

/**
 * What may stand beside the figure of a unit on one page: its channels, and the targets held
 * against their fields. Both cut the same people, so it is decided together what is shown.
 *
 * @param channels those that have respondents
 * @param judgements of each target: its fields together, then each
 * @param byFields the figure of all fields (none named) and of those that a target names
 */
public record Breakdown(
    SortedMap<Channel, Indicator> channels,
    List<Judgement> judgements,
    Map<List<String>, Figure> byFields) {
  public Breakdown {
    judgements = List.copyOf(judgements);
    byFields = Map.copyOf(byFields);
  }

  /** The figure of these fields, where it may be shown on this page; empty: of all fields. */
  public Figure figure(List<String> fields) {
    return byFields.getOrDefault(fields, new Figure.NoData());
  }

  private record Part(Channel channel, String field) {
    static Part of(Cell cell) {
      return new Part(cell.channel(), cell.field());
    }
  }

  /**
   * @param targets all of the formula's construct
   * @param evidence what decides them
   * @param lastYear figures of the same fields in the same period a year before, for targets to be
   *     above them
   */
  static Breakdown of(
      Indicators indicators,
      Disclosure disclosure,
      List<Target> targets,
      Formula formula,
      Evidence evidence,
      Function<List<String>, Figure> lastYear) {
    Map<Part, Long> counts = counts(formula, evidence);
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    counts.keySet().forEach(part -> channels.add(part.channel()));
    List<Set<Part>> figures = figures(counts, channels, targets);
    Set<Set<Part>> shown =
        Indicators.forEach(
            formula, id -> disclosure.publishable(evidence.respondents(id, Part::of), figures));
    SortedMap<Channel, Indicator> byChannel = new TreeMap<>();
    for (Channel channel : channels) {
      Set<Part> parts = of(counts, channel);
      byChannel.put(channel, indicator(indicators, formula, evidence, parts, shown));
    }
    List<Judgement> judgements = new ArrayList<>();
    Map<List<String>, Figure> byFields = new HashMap<>();
    for (Target target : targets) {
      for (List<String> fields : scopes(target)) {
        Set<Part> parts = of(counts, fields);
        Figure found = indicator(indicators, formula, evidence, parts, shown).figure();
        byFields.put(fields, found);
        judge(target, fields, found, lastYear).ifPresent(judgements::add);
      }
    }
    return new Breakdown(byChannel, judgements, byFields);
  }

  private static Optional<Judgement> judge(
      Target target, List<String> fields, Figure found, Function<List<String>, Figure> lastYear) {
    return switch (target.aim()) {
      case Aim.Level _ -> Optional.of(Judgement.of(target, fields, found));
      case Aim.AboveLastYear _ ->
          Optional.of(YearOnYear.judge(target, fields, found, lastYear.apply(fields)));
      case Aim.RankAtMost _ -> Optional.empty();
    };
  }

  private static Indicator indicator(
      Indicators indicators,
      Formula formula,
      Evidence evidence,
      Set<Part> parts,
      Set<Set<Part>> shown) {
    return shown.contains(parts)
        ? indicators.of(formula, evidence.only(cell -> parts.contains(Part.of(cell))))
        : indicators.suppressed(formula);
  }

  private static Map<Part, Long> counts(Formula formula, Evidence evidence) {
    Map<Part, Long> counts = new HashMap<>();
    for (String indicator : formula.counted()) {
      evidence
          .respondents(indicator, Part::of)
          .forEach((part, n) -> counts.merge(part, n, Long::sum));
    }
    return counts;
  }

  /** Who comes first is preferred: the whole, the channels, the targets, their single fields. */
  private static List<Set<Part>> figures(
      Map<Part, Long> counts, Set<Channel> channels, List<Target> targets) {
    List<Set<Part>> figures = new ArrayList<>();
    figures.add(Set.copyOf(counts.keySet()));
    channels.stream()
        .map(channel -> of(counts, channel))
        .sorted(bySize(counts).reversed())
        .forEach(figures::add);
    targets.forEach(target -> figures.add(of(counts, target.fields())));
    targets.stream()
        .flatMap(target -> target.fields().stream())
        .distinct()
        .map(field -> of(counts, List.of(field)))
        .sorted(bySize(counts).reversed())
        .forEach(figures::add);
    return figures;
  }

  private static Comparator<Set<Part>> bySize(Map<Part, Long> counts) {
    return Comparator.comparingLong(
        parts -> parts.stream().mapToLong(part -> counts.getOrDefault(part, 0L)).sum());
  }

  private static Set<Part> of(Map<Part, Long> counts, Channel channel) {
    Set<Part> parts = new HashSet<>(counts.keySet());
    parts.removeIf(part -> part.channel() != channel);
    return parts;
  }

  private static Set<Part> of(Map<Part, Long> counts, List<String> fields) {
    Set<Part> parts = new HashSet<>(counts.keySet());
    parts.removeIf(part -> !fields.isEmpty() && !fields.contains(part.field()));
    return parts;
  }

  /** The fields of a target together, then each. */
  private static Set<List<String>> scopes(Target target) {
    Set<List<String>> scopes = new LinkedHashSet<>(List.of(target.fields()));
    target.fields().forEach(field -> scopes.add(List.of(field)));
    return scopes;
  }
}
