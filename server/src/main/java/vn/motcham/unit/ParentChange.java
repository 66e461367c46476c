package vn.motcham.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/**
 * What a row says about a unit's parent of one type: "from this day on it stands under that unit".
 *
 * @param since null when the row gives no day
 */
record ParentChange(
    UnitLine line, EdgeType type, Unit child, Unit parent, @Nullable LocalDate since) {

  /**
   * The edges to write: none when the history says so already, else the new one and the one that it
   * ends. Without a day, a unit that has parents already may only name one of them: to move it
   * without saying when would rewrite its past.
   */
  List<Edge> edges(List<Edge> history, List<Fault> faults) {
    LocalDate from = since == null ? child.openedOn() : since;
    if (isKnown(history)) {
      return List.of();
    }
    if (since == null && !history.isEmpty()) {
      return refused(ProblemType.MISSING_FIELD, faults);
    }
    if (!child.isOpenOn(from) || !parent.isOpenOn(from)) {
      return refused(ProblemType.DATES_OUT_OF_ORDER, faults);
    }
    Edge edge = new Edge(child.number(), parent.number(), type, from, null);
    if (history.isEmpty()) {
      return List.of(edge);
    }
    Edge last = history.getLast();
    if (from.isBefore(last.from())) {
      return refused(ProblemType.DATES_OUT_OF_ORDER, faults);
    }
    // A change of the same day replaces the last one: that is how a wrong parent is put right.
    return from.equals(last.from()) ? List.of(edge) : List.of(last.endingOn(from), edge);
  }

  private boolean isKnown(List<Edge> history) {
    return history.stream()
        .filter(edge -> edge.parent() == parent.number())
        .anyMatch(edge -> since == null || edge.from().equals(since) || goesOnAt(edge, since));
  }

  private static boolean goesOnAt(Edge edge, LocalDate since) {
    return edge.to() == null && edge.holdsOn(since);
  }

  private List<Edge> refused(ProblemType fault, List<Fault> faults) {
    faults.add(line.fault(UnitLine.sinceColumn(type), fault));
    return List.of();
  }
}
