package vn.motcham.report;

import java.util.List;

/**
 * The first page, for everybody: closed periods only.
 *
 * @param period the published period's name; empty: nothing was published yet
 * @param publishedOn the day of publication, ready to show
 * @param orders the ways to sort
 * @param sections one for each instrument, that of the counters first
 * @param k the limit of disclosure, in respondents
 * @param selfTests whether the lowest rating got through, in sentences; empty without a kiosk
 */
public record PublicPage(
    String period,
    String publishedOn,
    List<Choice> orders,
    List<UnitSection> sections,
    int k,
    List<String> selfTests) {
  public PublicPage {
    orders = List.copyOf(orders);
    sections = List.copyOf(sections);
    selfTests = List.copyOf(selfTests);
  }

  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Name of the unit at the head. */
  public String scope() {
    return isEmpty() ? "" : sections.getFirst().scope();
  }

  public boolean isByBand() {
    return orders.stream().skip(1).anyMatch(Choice::current);
  }
}
