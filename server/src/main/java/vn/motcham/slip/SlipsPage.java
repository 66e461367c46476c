package vn.motcham.slip;

import java.util.List;
import vn.motcham.problem.Language;

/**
 * Slips, ready to be printed.
 *
 * @param style the stylesheet that the page carries in itself
 * @param sheets what stands on each
 */
public record SlipsPage(String style, Language language, List<List<Slip>> sheets) {
  /** How many slips are cut from a sheet of A4. */
  static final int ON_A_SHEET = 8;

  public SlipsPage {
    sheets = List.copyOf(sheets);
  }
}
