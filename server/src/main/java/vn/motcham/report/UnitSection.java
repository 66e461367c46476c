package vn.motcham.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Axis;
import vn.motcham.report.ShownFigure.Hidden;

/**
 * The units below one unit by one instrument, whose figures never mix with another's.
 *
 * @param title what its indicator is called
 * @param scope name of the upper unit
 * @param whole figure of the upper unit; null when this reader may not see it
 * @param verdict how the whole stands to its target
 * @param unflagged what the whole is without the responses that are marked for review, in a
 *     sentence; empty: there is no figure
 * @param completeness what may still be to come from the kiosks, in a sentence; empty: nothing, or
 *     the figure is not shown
 * @param response how many of the invitations on paper were used for the whole, in sentences;
 *     empty: none ran out, or the figure is not shown
 * @param target the target, in percent, ready to show; empty: none
 * @param counted how many units are shown, and how many of them reach the target
 * @param ticks what is written along the axis of the pictures
 * @param remark which version the figures are of, where there are several; else empty
 */
public record UnitSection(
    String title,
    String scope,
    @Nullable ShownFigure whole,
    Verdict verdict,
    String unflagged,
    String completeness,
    String response,
    String target,
    Counted counted,
    List<Tick> ticks,
    List<Group> groups,
    String remark) {
  public UnitSection {
    ticks = List.copyOf(ticks);
    groups = List.copyOf(groups);
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** Whether of any of the units it is told how many of its invitations were used. */
  public boolean tellsOfResponse() {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .anyMatch(row -> !row.response().isEmpty());
  }

  /**
   * @param family code of the kinds that it holds
   * @param standing code of how they stand to the whole; empty: not sorted by it
   * @param silent those without a figure
   */
  public record Group(String family, String standing, List<UnitRow> rows, List<Silent> silent) {
    public Group {
      rows = List.copyOf(rows);
      silent = List.copyOf(silent);
    }
  }

  /**
   * @param units with their addresses; an empty one: none
   */
  public record Silent(Hidden why, List<Choice> units) {
    public Silent {
      units = List.copyOf(units);
    }
  }

  public record Counted(int shown, int met) {}

  /**
   * @param anchor which part of the label stands at its place, in SVG's words
   */
  public record Tick(String label, String at, String anchor) {}

  static List<Tick> ticks(Axis axis, Figures figures) {
    int last = axis.levels().size() - 1;
    return axis.levels().stream()
        .map(
            level -> {
              int place = axis.levels().indexOf(level);
              String anchor = place == 0 ? "start" : place == last ? "end" : "middle";
              return new Tick(figures.shortPercent(level), axis.at(level), anchor);
            })
        .toList();
  }
}
