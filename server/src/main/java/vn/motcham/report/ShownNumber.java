package vn.motcham.report;

import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Bar;
import vn.motcham.report.ShownFigure.Hidden;

/**
 * A figure in its own unit of measure, or why there is none to show.
 *
 * @param value ready to show; empty when it is hidden
 * @param interval its 95 % interval
 * @param n the respondents it rests on
 * @param referenceOnly whether they are too few for more than a reference
 * @param bar its picture; null for all but shares
 * @param hidden null when it is shown
 */
public record ShownNumber(
    String value,
    String interval,
    String n,
    boolean referenceOnly,
    @Nullable Bar bar,
    @Nullable Hidden hidden) {

  static ShownNumber hidden(Hidden why) {
    return new ShownNumber("", "", "", false, null, why);
  }
}
