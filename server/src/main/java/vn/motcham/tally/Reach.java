package vn.motcham.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tallies are read: of responses to a survey that these units received, in half-months from
 * one day up to another.
 *
 * @param indicators ids of those that are wanted; empty: all
 */
record Reach(Set<Integer> units, int survey, LocalDate from, LocalDate to, Set<String> indicators) {
  Reach {
    units = Set.copyOf(units);
    indicators = Set.copyOf(indicators);
  }

  static Reach of(Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return new Reach(new TreeSet<>(units), survey, from, to, Set.of());
  }

  Reach only(Set<String> wanted) {
    return new Reach(units, survey, from, to, wanted);
  }
}
