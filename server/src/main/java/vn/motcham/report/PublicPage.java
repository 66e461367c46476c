package vn.motcham.report;

import java.util.List;

/**
 * The first page, for everybody: closed periods only.
 *
 * @param period the published period's name; empty: nothing was published yet
 * @param publishedOn the day of publication, ready to show
 * @param units the units that are published, the first one heading the others
 * @param k the limit of disclosure, in respondents
 */
public record PublicPage(String period, String publishedOn, List<UnitRow> units, int k) {
  public PublicPage {
    units = List.copyOf(units);
  }

  public boolean isEmpty() {
    return units.isEmpty();
  }
}
