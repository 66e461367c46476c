package vn.motcham.report;

import java.util.List;

/**
 * The units that somebody may see.
 *
 * @param scope name of the unit at their head; empty: no unit was assigned
 * @param period name of the period shown
 * @param periods the periods to choose from, newest first
 * @param orders the ways to sort
 * @param filter what is looked for
 * @param sections one for each instrument
 * @param live whether the figures may still change, which only the supervising level sees
 * @param k the limit of disclosure, in respondents
 */
public record UnitsPage(
    String scope,
    String period,
    List<Choice> periods,
    List<Choice> orders,
    Filter filter,
    List<UnitSection> sections,
    boolean live,
    int k) {
  public UnitsPage {
    periods = List.copyOf(periods);
    orders = List.copyOf(orders);
    sections = List.copyOf(sections);
  }

  public boolean isEmpty() {
    return scope.isEmpty();
  }

  /** Whether the upper unit's own figure may head the page. */
  public boolean leads() {
    return !sections.isEmpty() && sections.getFirst().whole() != null;
  }

  /**
   * @param search part of a name; empty: all units
   * @param period code of the period
   * @param order code of the order
   * @param allUrl the same page without a search
   */
  public record Filter(String search, String period, String order, String allUrl) {}
}
