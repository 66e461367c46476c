package vn.motcham.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds and subtracts published figures in every way, looking for few people. */
final class Attacker {
  private Attacker() {}

  /**
   * The smallest group of people, not empty, that adding or subtracting each figure at most once
   * counts; a very large number where there is none.
   */
  static <C> long smallestGroup(List<Set<C>> figures, Map<C, Long> counts) {
    return smallest(figures, counts, new HashMap<>());
  }

  private static <C> long smallest(
      List<Set<C>> figures, Map<C, Long> counts, Map<C, Integer> weights) {
    if (figures.isEmpty()) {
      return people(counts, weights);
    }
    List<Set<C>> others = figures.subList(1, figures.size());
    long smallest = Long.MAX_VALUE;
    for (int sign = -1; sign <= 1; sign++) {
      Map<C, Integer> next = new HashMap<>(weights);
      for (C cell : figures.getFirst()) {
        next.merge(cell, sign, Integer::sum);
      }
      smallest = Math.min(smallest, smallest(others, counts, next));
    }
    return smallest;
  }

  private static <C> long people(Map<C, Long> counts, Map<C, Integer> weights) {
    long people = 0;
    for (Map.Entry<C, Integer> weight : weights.entrySet()) {
      long n = counts.getOrDefault(weight.getKey(), 0L);
      boolean isGroup = weight.getValue() == 0 || weight.getValue() == 1;
      if (!isGroup && n > 0) {
        return Long.MAX_VALUE;
      }
      people += weight.getValue() * n;
    }
    return people == 0 ? Long.MAX_VALUE : people;
  }

  /**
   * The least, not nil, that any figure leaves when a set of disjoint ones inside it is taken away.
   */
  static <C> long smallestNested(List<Set<C>> figures, Map<C, Long> counts) {
    long smallest = Long.MAX_VALUE;
    for (Set<C> figure : figures) {
      List<Set<C>> inside =
          figures.stream().filter(f -> figure.containsAll(f) && !f.equals(figure)).toList();
      smallest = Math.min(smallest, leastRest(figure, inside, counts));
    }
    return smallest;
  }

  private static <C> long leastRest(Set<C> rest, List<Set<C>> inside, Map<C, Long> counts) {
    long people = rest.stream().mapToLong(cell -> counts.getOrDefault(cell, 0L)).sum();
    long smallest = people == 0 ? Long.MAX_VALUE : people;
    for (int i = 0; i < inside.size(); i++) {
      if (rest.containsAll(inside.get(i))) {
        Set<C> less = new HashSet<>(rest);
        less.removeAll(inside.get(i));
        List<Set<C>> others = inside.subList(i + 1, inside.size());
        smallest = Math.min(smallest, leastRest(less, others, counts));
      }
    }
    return smallest;
  }
}
