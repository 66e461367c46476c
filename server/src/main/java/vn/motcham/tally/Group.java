package vn.motcham.tally;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places that are counted together, since what it costs to ask the database is about the same for
 * one as for many: each of these units at each of these times.
 */
record Group(int survey, Set<Integer> units, Set<Integer> buckets) {
  private static final int PLACES = 200;

  Group {
    units = Set.copyOf(units);
    buckets = Set.copyOf(buckets);
  }

  private record Strip(int survey, int unit) {}

  private record Times(int survey, Set<Integer> buckets) {}

  /** All of these places and no others: units that changed at the same times go together. */
  static List<Group> of(Collection<Place> places) {
    Map<Strip, Set<Integer>> strips =
        places.stream()
            .collect(
                groupingBy(
                    place -> new Strip(place.survey(), place.unit()),
                    mapping(Place::bucket, toSet())));
    Map<Times, List<Integer>> units =
        strips.entrySet().stream()
            .collect(
                groupingBy(
                    strip -> new Times(strip.getKey().survey(), strip.getValue()),
                    mapping(strip -> strip.getKey().unit(), toList())));
    List<Group> groups = new ArrayList<>();
    units.forEach((times, those) -> groups.addAll(cut(times, those)));
    return groups;
  }

  /** As many as are counted in one transaction. */
  private static List<Group> cut(Times times, List<Integer> units) {
    List<Group> groups = new ArrayList<>();
    for (List<Integer> buckets : parts(times.buckets(), PLACES)) {
      for (List<Integer> some : parts(units, Math.max(1, PLACES / buckets.size()))) {
        groups.add(new Group(times.survey(), Set.copyOf(some), Set.copyOf(buckets)));
      }
    }
    return groups;
  }

  private static List<List<Integer>> parts(Collection<Integer> all, int size) {
    List<Integer> sorted = all.stream().sorted().toList();
    List<List<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += size) {
      parts.add(sorted.subList(from, Math.min(from + size, sorted.size())));
    }
    return parts;
  }

  /** The same, unit by unit. */
  List<Group> apart() {
    return units.stream().map(unit -> new Group(survey, Set.of(unit), buckets)).toList();
  }
}
