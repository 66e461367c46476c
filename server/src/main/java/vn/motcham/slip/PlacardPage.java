package vn.motcham.slip;

import vn.motcham.problem.Language;

/**
 * What is printed on a placard.
 *
 * @param style the stylesheet that the page carries in itself
 * @param unit name of the unit that is rated
 * @param address what its QR code holds
 * @param site where the code leads to, as it is typed in
 * @param path what is typed in after that
 * @param onASheet how often the same stands on one sheet
 */
public record PlacardPage(
    String style,
    Language language,
    String unit,
    String address,
    String site,
    String path,
    int onASheet) {
  /** From so many letters on a name is set smaller, lest it take the room of what is asked. */
  private static final int LONG_NAME = 70;

  public boolean isLong() {
    return unit.codePointCount(0, unit.length()) > LONG_NAME;
  }
}
