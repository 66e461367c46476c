package vn.motcham.report;

import java.util.List;

/**
 * The units that somebody may see, as a tree.
 *
 * @param scope name of the unit at its head; empty: no unit was assigned
 * @param period name of the period shown
 * @param periods the periods to choose from, newest first
 * @param units in the order of the tree
 * @param live whether the figures may still change, which only the supervising level sees
 * @param k the limit of disclosure, in respondents
 */
public record UnitsPage(
    String scope, String period, List<Choice> periods, List<UnitRow> units, boolean live, int k) {
  public UnitsPage {
    periods = List.copyOf(periods);
    units = List.copyOf(units);
  }

  public boolean isEmpty() {
    return units.isEmpty();
  }
}
