package vn.motcham.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.survey.Channel;
import vn.motcham.tally.Cell;

/**
 * What a figure is without the responses that are marked for review. The official figure is that of
 * all; this one stands beside it.
 */
public sealed interface Unflagged {

  /** Of those who count nobody is marked: it is the same. */
  record Same() implements Unflagged {}

  /**
   * @param flagged of the respondents, how many are marked
   * @param respondents of the official figure
   */
  record Apart(Measured figure, long flagged, long respondents) implements Unflagged {}

  /** It would tell of fewer than k people, or help to. */
  record Hidden() implements Unflagged {}

  /** The least that figures are cut into for readers who see many of them. */
  record Part(int unit, ReportingPeriod month, Channel channel, String field) {
    static Function<Cell, Part> by(ReportingGrid grid) {
      return cell ->
          new Part(
              cell.unit(), grid.monthOf(cell.bucket().firstDay()), cell.channel(), cell.field());
    }
  }

  /** For those who see live figures. */
  static Unflagged of(Indicators indicators, Formula formula, Evidence evidence) {
    Evidence marked = evidence.only(Cell::flagged);
    long flagged = respondents(formula, marked);
    if (flagged == 0) {
      return new Same();
    }
    Figure figure = indicators.of(formula, evidence.only(cell -> !cell.flagged())).figure();
    return figure instanceof Measured measured
        ? new Apart(measured, flagged, respondents(formula, evidence))
        : new Hidden();
  }

  /**
   * For those who see only what may be published. Such figures stand beside those of other units,
   * periods, channels and fields, with and without what is marked; so each least part must have
   * nobody or at least k on either side. Then whatever can be told apart by any of them does.
   */
  static Unflagged published(
      Indicators indicators,
      Disclosure disclosure,
      ReportingGrid grid,
      Formula formula,
      Evidence evidence) {
    boolean safe =
        formula.counted().stream().allMatch(id -> isSafe(disclosure, grid, id, evidence));
    return safe ? of(indicators, formula, evidence) : new Hidden();
  }

  private static boolean isSafe(
      Disclosure disclosure, ReportingGrid grid, String indicator, Evidence evidence) {
    Map<Part, Long> marked =
        new HashMap<>(evidence.only(Cell::flagged).respondents(indicator, Part.by(grid)));
    marked.values().removeIf(n -> n == 0);
    Map<Part, Long> others =
        evidence.only(cell -> !cell.flagged()).respondents(indicator, Part.by(grid));
    return marked.entrySet().stream()
        .allMatch(
            entry -> {
              long rest = others.getOrDefault(entry.getKey(), 0L);
              return disclosure.holds(entry.getValue()) && (rest == 0 || disclosure.holds(rest));
            });
  }

  /** Of a figure that is made of others, those who count for the one with most. */
  private static long respondents(Formula formula, Evidence evidence) {
    return formula.counted().stream()
        .mapToLong(indicator -> evidence.sumsOf(indicator).n())
        .max()
        .orElse(0);
  }
}
