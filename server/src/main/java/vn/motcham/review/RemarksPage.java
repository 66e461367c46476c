package vn.motcham.review;

import java.util.List;

/**
 * What people wrote in private about the units that somebody supervises.
 *
 * @param units the units to choose from; the first choice is all of them
 * @param openFrom the first day of which nothing is shown yet
 * @param cut whether there is more than is shown
 */
public record RemarksPage(
    List<FlagsPage.Choice> units, String openFrom, List<Row> remarks, boolean cut) {
  public RemarksPage {
    units = List.copyOf(units);
    remarks = List.copyOf(remarks);
  }

  /**
   * One remark.
   *
   * @param time the half-month
   * @param text with what may lead to a person covered
   */
  public record Row(String time, String unit, String text) {}
}
