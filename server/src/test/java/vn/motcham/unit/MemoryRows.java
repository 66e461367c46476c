package vn.motcham.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tables of units do with changes: a row with the same key is replaced. */
final class MemoryRows {
  private final Map<Object, Unit> units = new LinkedHashMap<>();
  private final Map<Object, Edge> edges = new LinkedHashMap<>();
  private final Map<Object, Succession> successions = new LinkedHashMap<>();

  MemoryRows(UnitTree tree) {
    put(tree.list(), tree.listEdges(), tree.listSuccessions());
  }

  UnitTree write(UnitPlan.Changes changes) {
    put(changes.units(), changes.edges(), changes.successions());
    return new UnitTree(units.values(), edges.values(), successions.values());
  }

  private void put(List<Unit> units, List<Edge> edges, List<Succession> successions) {
    units.forEach(unit -> this.units.put(unit.number(), unit));
    edges.forEach(edge -> this.edges.put(List.of(edge.child(), edge.type(), edge.from()), edge));
    successions.forEach(s -> this.successions.put(List.of(s.abolished(), s.successor()), s));
  }
}
