package vn.motcham.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Which figures may be shown together, so that nobody can subtract their way to fewer than k
 * people.
 *
 * <p>Published figures cut the respondents into disjoint groups: those that the same figures count.
 * Whatever can be added and subtracted together from the figures counts all of a group or none, so
 * it is a union of groups. A figure is therefore let in only if, afterwards, every group is empty
 * or holds at least k. This needs no assumption on how the figures overlap.
 *
 * @param k at least 5; "&lt; k" is all that is said of a hidden figure, none and one alike
 */
public record Disclosure(int k) {
  public static final int DEFAULT_K = 10;
  static final int LEAST_K = 5;

  public Disclosure {
    if (k < LEAST_K) {
      throw new IllegalArgumentException("k = " + k + ", at least " + LEAST_K);
    }
  }

  public boolean holds(long respondents) {
    return respondents >= k;
  }

  /**
   * Of figures that each count some cells, those that may be shown; who comes first is preferred.
   *
   * @param counts respondents per cell; cells must not overlap
   */
  public <C> Set<Set<C>> publishable(Map<C, Long> counts, List<Set<C>> figures) {
    Set<Set<C>> shown = new LinkedHashSet<>();
    List<Set<C>> groups = List.of();
    for (Set<C> figure : figures) {
      List<Set<C>> finer = cut(groups, figure);
      boolean safe = finer.stream().mapToLong(group -> sum(counts, group)).allMatch(this::isSafe);
      if (holds(sum(counts, figure)) && safe) {
        shown.add(figure);
        groups = finer;
      }
    }
    return shown;
  }

  /**
   * Of the parts of one total, those that may be shown beside it: hides the parts under k and,
   * where these together are 1 to k−1, the smallest of the others too.
   */
  public <P> Set<P> parts(Map<P, Long> counts) {
    List<Set<P>> figures = new ArrayList<>();
    figures.add(Set.copyOf(counts.keySet()));
    counts.entrySet().stream()
        .sorted(Map.Entry.<P, Long>comparingByValue().reversed())
        .forEach(part -> figures.add(Set.of(part.getKey())));
    Set<Set<P>> shown = publishable(counts, figures);
    Set<P> parts = new LinkedHashSet<>(counts.keySet());
    parts.removeIf(part -> !shown.contains(Set.of(part)));
    return parts;
  }

  /**
   * Of the units of a tree, in one period, those whose figures may be shown beside each other;
   * upper units first, then the larger.
   *
   * @param counts respondents per cell; cells must not overlap
   * @param cells what the figure of each unit counts, with all below it
   * @param depth how far down a unit is
   */
  public <U, C> Set<U> units(Map<C, Long> counts, Map<U, Set<C>> cells, ToIntFunction<U> depth) {
    Comparator<Map.Entry<U, Set<C>>> bySize =
        Comparator.comparingLong(entry -> sum(counts, entry.getValue()));
    List<Set<C>> figures =
        cells.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<U, Set<C>>>comparingInt(e -> depth.applyAsInt(e.getKey()))
                    .thenComparing(bySize.reversed()))
            .map(Map.Entry::getValue)
            .toList();
    Set<Set<C>> shown = publishable(counts, figures);
    Set<U> units = new LinkedHashSet<>();
    cells.forEach(
        (unit, own) -> {
          if (shown.contains(own)) {
            units.add(unit);
          }
        });
    return units;
  }

  private boolean isSafe(long respondents) {
    return respondents == 0 || holds(respondents);
  }

  private static <C> List<Set<C>> cut(List<Set<C>> groups, Set<C> figure) {
    List<Set<C>> finer = new ArrayList<>();
    Set<C> rest = new HashSet<>(figure);
    for (Set<C> group : groups) {
      Set<C> inside = new HashSet<>(group);
      inside.retainAll(figure);
      Set<C> outside = new HashSet<>(group);
      outside.removeAll(figure);
      rest.removeAll(group);
      finer.add(inside);
      finer.add(outside);
    }
    finer.add(rest);
    finer.removeIf(Set::isEmpty);
    return finer;
  }

  private static <C> long sum(Map<C, Long> counts, Set<C> cells) {
    return cells.stream().mapToLong(cell -> counts.getOrDefault(cell, 0L)).sum();
  }
}
