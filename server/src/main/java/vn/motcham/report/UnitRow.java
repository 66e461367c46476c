package vn.motcham.report;

import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Dot;

/**
 * A unit in a table of units.
 *
 * @param name in the page's language
 * @param above name of the unit above it; null where the table goes without saying it
 * @param url its page; null where there is none to open
 * @param dot its picture; null when the figure is hidden
 * @param verdict how it stands to its target
 * @param response how many of the invitations on paper were used, in percent, ready to show; empty:
 *     it is not told
 */
public record UnitRow(
    String name,
    @Nullable String above,
    @Nullable String url,
    ShownFigure figure,
    @Nullable Dot dot,
    Verdict verdict,
    String response) {}
