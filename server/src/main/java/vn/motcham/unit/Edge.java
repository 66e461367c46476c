package vn.motcham.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one unit stood under another from a day on.
 *
 * @param from the first day
 * @param to the first day on which it is no more so; null while it has no end of its own (it still
 *     ends with either unit)
 */
record Edge(int child, int parent, EdgeType type, LocalDate from, @Nullable LocalDate to) {

  boolean holdsOn(LocalDate date) {
    return !date.isBefore(from) && (to == null || date.isBefore(to));
  }

  Edge endingOn(LocalDate end) {
    return new Edge(child, parent, type, from, end);
  }
}
