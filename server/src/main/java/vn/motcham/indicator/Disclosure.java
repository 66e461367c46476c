package vn.motcham.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

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
    Set<Set<P>> shown = partsAndUnions(counts, List.of());
    Set<P> parts = new LinkedHashSet<>(counts.keySet());
    parts.removeIf(part -> !shown.contains(Set.of(part)));
    return parts;
  }

  /** The same, and after them figures of several parts together, as far as these may join. */
  <P> Set<Set<P>> partsAndUnions(Map<P, Long> counts, List<Set<P>> unions) {
    List<Set<P>> figures = new ArrayList<>();
    figures.add(Set.copyOf(counts.keySet()));
    counts.entrySet().stream()
        .sorted(Map.Entry.<P, Long>comparingByValue().reversed())
        .forEach(part -> figures.add(Set.of(part.getKey())));
    figures.addAll(unions);
    return publishable(counts, figures);
  }

  /**
   * Of the units of a tree, in one period, those whose figure (with all below) may be shown; upper
   * units first, then the larger.
   *
   * @param own respondents of each unit itself, without those below it
   */
  public <U> Set<U> tree(U root, Function<U, List<U>> children, Map<U, Long> own) {
    Set<U> units = new LinkedHashSet<>();
    List<Set<U>> figures = new ArrayList<>();
    Queue<U> queue = new ArrayDeque<>(List.of(root));
    for (U unit = queue.poll(); unit != null; unit = queue.poll()) {
      units.add(unit);
      figures.add(subtree(unit, children));
      Comparator<U> bySize = Comparator.comparing(u -> sum(own, subtree(u, children)));
      children.apply(unit).stream().sorted(bySize.reversed()).forEach(queue::add);
    }
    Set<Set<U>> shown = publishable(own, figures);
    units.removeIf(unit -> !shown.contains(subtree(unit, children)));
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

  private static <U> Set<U> subtree(U unit, Function<U, List<U>> children) {
    Set<U> all = new LinkedHashSet<>(Set.of(unit));
    children.apply(unit).forEach(child -> all.addAll(subtree(child, children)));
    return all;
  }
}
