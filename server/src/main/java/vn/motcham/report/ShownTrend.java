package vn.motcham.report;

import java.util.List;
import vn.motcham.chart.Line;

/**
 * A figure in time: the picture, and the same as a table.
 *
 * @param summary what the picture shows, in a sentence
 * @param levels what is written at the left of the picture
 * @param dates what is written under it
 * @param last the newest share, written beside its mark
 * @param falls whether the line comes down to it, so that there is room below
 * @param target written at its height; empty: none
 * @param breaks where another instrument took over, the oldest first
 * @param rows the newest first
 */
public record ShownTrend(
    String summary,
    Line line,
    List<Level> levels,
    List<Date> dates,
    String last,
    boolean falls,
    String target,
    List<Break> breaks,
    List<Row> rows) {
  public ShownTrend {
    levels = List.copyOf(levels);
    dates = List.copyOf(dates);
    breaks = List.copyOf(breaks);
    rows = List.copyOf(rows);
  }

  public boolean hasGaps() {
    return !line.gaps().isEmpty();
  }

  public record Level(String label, String y) {}

  /**
   * @param label of the period; empty where there is no room for one
   * @param minor whether small screens leave it out
   * @param year written at its first period; empty at the others
   */
  public record Date(String x, String label, boolean minor, String year) {}

  /**
   * A mark that stands upright between two periods.
   *
   * @param label what begins there, in few words
   * @param anchor which end of the label touches the mark, in SVG's words
   * @param why in a sentence
   */
  public record Break(String x, String label, String anchor, String why) {}

  /**
   * @param begins what begins with this period and why, in a sentence; empty: it goes on
   */
  public record Row(String period, ShownFigure figure, String begins) {}
}
