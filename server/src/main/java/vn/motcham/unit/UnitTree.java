package vn.motcham.unit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * All units with their dated edges and successions; answers every question for a given day. An edge
 * holds while both of its units exist.
 */
final class UnitTree {
  static final UnitTree EMPTY = new UnitTree(List.of(), List.of(), List.of());

  private final Map<Integer, Unit> byNumber = new HashMap<>();
  private final Map<Unit.Key, Unit> byKey = new HashMap<>();
  private final Map<End, List<Edge>> upwards;
  private final Map<End, List<Edge>> downwards;
  private final Map<Integer, List<Succession>> byAbolished;
  private final Map<Integer, List<Succession>> bySuccessor;

  /** One end of edges of one type. */
  private record End(int number, EdgeType type) {}

  UnitTree(Collection<Unit> units, Collection<Edge> edges, Collection<Succession> successions) {
    for (Unit unit : units) {
      byNumber.put(unit.number(), unit);
      byKey.put(unit.key(), unit);
    }
    List<Edge> inOrder = edges.stream().sorted(comparing(Edge::from)).toList();
    upwards = inOrder.stream().collect(groupingBy(edge -> new End(edge.child(), edge.type())));
    downwards = inOrder.stream().collect(groupingBy(edge -> new End(edge.parent(), edge.type())));
    byAbolished = successions.stream().collect(groupingBy(Succession::abolished));
    bySuccessor = successions.stream().collect(groupingBy(Succession::successor));
  }

  Unit get(int number) {
    return find(number).orElseThrow(() -> new NoSuchElementException("no unit " + number));
  }

  Optional<Unit> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  Optional<Unit> find(Unit.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** In the order of their numbers. */
  List<Unit> list() {
    return byNumber.values().stream().sorted(comparingInt(Unit::number)).toList();
  }

  Optional<Unit> findParent(int number, EdgeType type, LocalDate date) {
    return edgesUp(number, type).stream()
        .filter(edge -> holds(edge, date))
        .map(edge -> get(edge.parent()))
        .findFirst();
  }

  /** The unit, then its ancestors upwards. */
  List<Unit> path(int number, EdgeType type, LocalDate date) {
    SequencedSet<Unit> path = new LinkedHashSet<>();
    Optional<Unit> next = Optional.of(get(number));
    while (next.isPresent() && path.add(next.get())) {
      next = findParent(next.get().number(), type, date);
    }
    return List.copyOf(path);
  }

  List<Unit> children(int number, EdgeType type, LocalDate date) {
    return downwards.getOrDefault(new End(number, type), List.of()).stream()
        .filter(edge -> holds(edge, date))
        .map(edge -> get(edge.child()))
        .sorted(comparingInt(Unit::number))
        .toList();
  }

  /** The unit and everything below it. */
  Set<Integer> subtree(int number, EdgeType type, LocalDate date) {
    SequencedSet<Integer> found = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(get(number).number()));
    while (!open.isEmpty()) {
      int next = open.remove();
      if (found.add(next)) {
        children(next, type, date).forEach(child -> open.add(child.number()));
      }
    }
    return Collections.unmodifiableSet(found);
  }

  List<Succession> successorsOf(int number) {
    return List.copyOf(byAbolished.getOrDefault(number, List.of()));
  }

  List<Succession> predecessorsOf(int number) {
    return List.copyOf(bySuccessor.getOrDefault(number, List.of()));
  }

  /** The history of a unit's parents, oldest first. */
  List<Edge> edgesUp(int number, EdgeType type) {
    return List.copyOf(upwards.getOrDefault(new End(number, type), List.of()));
  }

  List<Edge> listEdges() {
    List<Edge> edges = new ArrayList<>();
    upwards.values().forEach(edges::addAll);
    return edges;
  }

  List<Succession> listSuccessions() {
    return byAbolished.values().stream().flatMap(List::stream).toList();
  }

  private boolean holds(Edge edge, LocalDate date) {
    return edge.holdsOn(date)
        && get(edge.child()).isOpenOn(date)
        && get(edge.parent()).isOpenOn(date);
  }
}
