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
import java.util.function.Function;

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

  /** All of these places and no others, in few groups. */
  static List<Group> of(Collection<Place> places) {
    Map<Side, List<Integer>> units = alike(places, Place::unit, Place::bucket);
    Map<Side, List<Integer>> buckets = alike(places, Place::bucket, Place::unit);
    List<Group> groups = new ArrayList<>();
    if (units.size() <= buckets.size()) {
      units.forEach((times, those) -> groups.addAll(cut(times.survey(), those, times.all())));
    } else {
      buckets.forEach((those, times) -> groups.addAll(cut(those.survey(), those.all(), times)));
    }
    return groups;
  }

  private record Line(int survey, int number) {}

  private record Side(int survey, Set<Integer> all) {}

  /** Which units changed at the same times; or at which times the same units changed. */
  private static Map<Side, List<Integer>> alike(
      Collection<Place> places, Function<Place, Integer> one, Function<Place, Integer> other) {
    Map<Line, Set<Integer>> others =
        places.stream()
            .collect(
                groupingBy(
                    place -> new Line(place.survey(), one.apply(place)), mapping(other, toSet())));
    return others.entrySet().stream()
        .collect(
            groupingBy(
                line -> new Side(line.getKey().survey(), line.getValue()),
                mapping(line -> line.getKey().number(), toList())));
  }

  /** As many as are counted in one transaction. */
  private static List<Group> cut(
      int survey, Collection<Integer> units, Collection<Integer> buckets) {
    List<Group> groups = new ArrayList<>();
    for (List<Integer> times : parts(buckets, PLACES)) {
      for (List<Integer> some : parts(units, Math.max(1, PLACES / times.size()))) {
        groups.add(new Group(survey, Set.copyOf(some), Set.copyOf(times)));
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

  boolean isOfSeveral() {
    return units.size() > 1 || buckets.size() > 1;
  }

  /** The same, unit by unit; that of one unit, time by time. */
  List<Group> apart() {
    return units.size() > 1
        ? units.stream().map(unit -> new Group(survey, Set.of(unit), buckets)).toList()
        : buckets.stream().map(bucket -> new Group(survey, units, Set.of(bucket))).toList();
  }
}
