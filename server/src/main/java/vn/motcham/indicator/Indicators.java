package vn.motcham.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Cell;
import vn.motcham.target.Target;

/** Figures from tallies; what would tell of fewer than k people stays inside. */
public final class Indicators {
  private final Disclosure disclosure;

  public Indicators(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * The tallies that decide whether a target is reached: kiosk and receipt (posters and paper are
   * less sure to be one visit, one rating), and for the handling of procedures only ratings given
   * with the result in hand.
   */
  public static Predicate<Cell> decides(Construct construct) {
    return cell -> isTrusted(cell.channel()) && isInTime(construct, cell.stage());
  }

  private static boolean isTrusted(Channel channel) {
    return switch (channel) {
      case KIOSK, RECEIPT -> true;
      case POSTER, PAPER, TEST -> false;
    };
  }

  private static boolean isInTime(Construct construct, Stage stage) {
    return switch (construct) {
      case PROCEDURE_HANDLING -> stage == Stage.RESULT;
      case ADMINISTRATIVE_SERVICE, PUBLIC_SERVICE, HEALTH, EDUCATION -> true;
    };
  }

  /** One indicator of all this evidence; what to merge is the asker's choice, and to be said. */
  public Indicator of(Formula formula, Evidence evidence) {
    return formula.indicator(evidence, disclosure);
  }

  /**
   * What it is without the responses that are marked for review, for those who see live figures.
   */
  public Unflagged unflagged(Formula formula, Evidence evidence) {
    return Unflagged.of(this, formula, evidence);
  }

  /** The same for those who see only what may be published. */
  public Unflagged unflaggedPublished(ReportingGrid grid, Formula formula, Evidence evidence) {
    return Unflagged.published(this, disclosure, grid, formula, evidence);
  }

  /** Not to be shown, as it must look to whoever asks. */
  public Indicator suppressed(Formula formula) {
    return formula.withheld(new Figure.Suppressed(disclosure.k()));
  }

  /**
   * The same indicator for each part of the evidence (channel, field, …), safe to show beside that
   * of the whole.
   */
  public <K extends Comparable<K>> SortedMap<K, Indicator> by(
      Function<Cell, K> part, Formula formula, Evidence evidence) {
    SortedMap<K, Evidence> parts = evidence.by(part);
    Set<K> shown = forEach(formula, id -> disclosure.parts(respondents(id, parts)));
    SortedMap<K, Indicator> indicators = new TreeMap<>();
    parts.forEach(
        (key, own) ->
            indicators.put(key, shown.contains(key) ? part(formula, own) : suppressed(formula)));
    return indicators;
  }

  /**
   * What the rated unit and the public may see: the closed periods that hold k, safe to show beside
   * each other.
   */
  public SortedMap<ReportingPeriod, Indicator> published(
      ReportingGrid grid, LocalDate today, Formula formula, Evidence evidence) {
    SortedMap<ReportingPeriod, Evidence> months =
        evidence.by(cell -> grid.monthOf(cell.bucket().firstDay()));
    SortedMap<ReportingPeriod, Indicator> published = new TreeMap<>();
    for (ReportingPeriod period :
        forEach(formula, id -> PublishedPeriods.of(disclosure, respondents(id, months), today))) {
      Evidence own = evidence.only(cell -> period.contains(cell.bucket()));
      published.put(period, part(formula, own));
    }
    return published;
  }

  /** The closed periods as those may see them who see live figures: each that holds k. */
  public SortedMap<ReportingPeriod, Indicator> closed(
      ReportingGrid grid, LocalDate today, Formula formula, Evidence evidence) {
    SortedMap<ReportingPeriod, Evidence> months =
        evidence.by(cell -> grid.monthOf(cell.bucket().firstDay()));
    SortedMap<ReportingPeriod, Indicator> closed = new TreeMap<>();
    for (ReportingPeriod period : PublishedPeriods.closed(months.keySet(), today)) {
      Evidence own = evidence.only(cell -> period.contains(cell.bucket()));
      closed.put(period, part(formula, own));
    }
    return closed;
  }

  /**
   * The channels of one unit and its targets, held against what decides them, safe to show beside
   * its figure and each other. Targets of other constructs are left out; they can't be met or
   * missed by this figure.
   */
  public Breakdown breakdown(List<Target> targets, Formula formula, Evidence evidence) {
    return breakdown(targets, formula, evidence, _ -> new Figure.NoData());
  }

  /**
   * The same with targets to be above the year before.
   *
   * @param lastYear by fields, as they were shown for the same period a year before; only whether
   *     they were exceeded is told
   */
  public Breakdown breakdown(
      List<Target> targets,
      Formula formula,
      Evidence evidence,
      Function<List<String>, Figure> lastYear) {
    Construct construct = formula.construct();
    List<Target> ours = targets.stream().filter(target -> target.isAbout(construct)).toList();
    return Breakdown.of(
        this, disclosure, ours, formula, evidence.only(decides(construct)), lastYear);
  }

  /**
   * A part keeps its counts per question only where there is one question: with several, a question
   * that few answered could be had by subtracting across parts.
   */
  private Indicator part(Formula formula, Evidence evidence) {
    Indicator indicator = of(formula, evidence);
    return formula.questions().size() == 1 ? indicator : indicator.withoutQuestions();
  }

  /**
   * What may be shown by each of the indicators that a figure is computed from. Where one of them
   * may not show something, the figure could be held against the others and give it away.
   */
  public static <K> Set<K> forEach(Formula formula, Function<String, Set<K>> shown) {
    return formula.counted().stream()
        .map(shown)
        .reduce(
            (some, others) -> {
              Set<K> both = new LinkedHashSet<>(some);
              both.retainAll(others);
              return both;
            })
        .orElseThrow();
  }

  private static <K> Map<K, Long> respondents(String indicator, Map<K, Evidence> parts) {
    Map<K, Long> counts = new LinkedHashMap<>();
    parts.forEach((key, own) -> counts.put(key, own.sumsOf(indicator).n()));
    return counts;
  }
}
