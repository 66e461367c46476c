package vn.motcham.review;

import java.util.List;

/**
 * What was flagged lately at the units that somebody supervises.
 *
 * @param units the units to choose from; the first choice is all of them
 * @param rules those that there are, with their thresholds
 * @param days how many days back it goes
 * @param cut whether there is more than is shown
 */
public record FlagsPage(
    List<Choice> units, List<Row> groups, List<Rule> rules, int days, boolean cut) {
  public FlagsPage {
    units = List.copyOf(units);
    groups = List.copyOf(groups);
    rules = List.copyOf(rules);
  }

  /** A unit that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}

  /** When a flag is set. */
  public record Rule(String name, String sentence) {}

  /**
   * Responses of one hour that bear a flag.
   *
   * @param flag its name
   * @param flagged how many bear it
   * @param n how many there are in all
   * @param state {@code apart}, {@code upheld} or {@code overturned}
   */
  public record Row(
      String url, String time, String unit, String flag, int flagged, int n, String state) {}
}
