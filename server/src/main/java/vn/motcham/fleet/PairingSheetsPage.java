package vn.motcham.fleet;

import java.util.List;

/**
 * Sheets to be handed out with tablets: how to make one the kiosk of a counter.
 *
 * @param units those to choose from
 * @param counters how many sheets each unit gets, one for a counter
 * @param most the most that each may get
 * @param address what to open on the tablet
 * @param sheets names of the units, one for each sheet
 * @param limit how many sheets a page may have; with more it has none
 */
public record PairingSheetsPage(
    List<PlaceForm.Choice> units,
    boolean chosen,
    int counters,
    int most,
    String address,
    List<String> sheets,
    int wanted,
    int limit) {
  public PairingSheetsPage {
    units = List.copyOf(units);
    sheets = List.copyOf(sheets);
  }

  public boolean isTooMuch() {
    return wanted > limit;
  }
}
