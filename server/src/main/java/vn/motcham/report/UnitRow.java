package vn.motcham.report;

import org.jspecify.annotations.Nullable;

/**
 * A unit in a table of units.
 *
 * @param name in the page's language
 * @param depth steps below the first unit of the table: 0, 1, 2 …
 * @param url its page; null where there is none to open
 * @param verdict how it stands to its target
 */
public record UnitRow(
    String name, int depth, @Nullable String url, ShownFigure figure, Verdict verdict) {
  private static final int DEEPEST = 4;

  /** How far the name is moved in; very deep trees stop moving. */
  public int indent() {
    return Math.min(depth, DEEPEST);
  }
}
