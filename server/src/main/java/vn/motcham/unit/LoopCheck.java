package vn.motcham.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** Whether new edges would close the tree into a loop on any day. */
final class LoopCheck {
  /** Deeper than any administration; keeps the check quick on hostile files. */
  private static final int MOST_LEVELS = 16;

  private final UnitTree after;
  private final Map<Edge, UnitLine> news;

  private record Start(int child, EdgeType type, LocalDate from) {}

  LoopCheck(UnitTree now, Collection<Unit> units, Map<Edge, UnitLine> news) {
    Map<Start, Edge> edges = new HashMap<>();
    now.listEdges().forEach(edge -> edges.put(start(edge), edge));
    news.keySet().forEach(edge -> edges.put(start(edge), edge));
    this.after = new UnitTree(units, edges.values(), List.of());
    this.news = news;
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    news.forEach(
        (edge, line) -> {
          if (reaches(edge.parent(), edge, edge.from(), edge.to(), 1)) {
            faults.add(line.fault(UnitLine.parentColumn(edge.type()), ProblemType.UNIT_TREE_LOOP));
          }
        });
    return faults;
  }

  /** Whether one gets from a unit up to the child of the new edge, all within one span of days. */
  private boolean reaches(
      int number, Edge goal, LocalDate from, @Nullable LocalDate to, int level) {
    if (number == goal.child() || level > MOST_LEVELS) {
      return true;
    }
    for (Edge edge : after.edgesUp(number, goal.type())) {
      LocalDate later = edge.from().isAfter(from) ? edge.from() : from;
      LocalDate earlier = earlier(edge.to(), to);
      boolean overlaps = earlier == null || later.isBefore(earlier);
      if (overlaps && reaches(edge.parent(), goal, later, earlier, level + 1)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static Start start(Edge edge) {
    return new Start(edge.child(), edge.type(), edge.from());
  }
}
