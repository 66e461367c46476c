package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.response.IndicatorTally;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Target;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** The units of a tree in one period, each with the figure of itself and all below it. */
@Singleton
final class UnitTable {
  private final Units units;
  private final Headline headline;
  private final Ratings ratings;
  private final Indicators indicators;
  private final Disclosure disclosure;

  UnitTable(
      Units units,
      Headline headline,
      Ratings ratings,
      Indicators indicators,
      Disclosure disclosure) {
    this.units = units;
    this.headline = headline;
    this.ratings = ratings;
    this.indicators = indicators;
    this.disclosure = disclosure;
  }

  /**
   * What is asked for.
   *
   * @param listed which units have a row
   * @param beside whether the figures stand beside each other for readers who could subtract them
   * @param url the address of a unit's page; null: none
   */
  record Wish(
      ReportingPeriod period,
      IntPredicate listed,
      boolean beside,
      IntFunction<@Nullable String> url,
      Figures figures) {}

  List<UnitRow> rows(int root, Wish wish) {
    Optional<SurveyVersion> version = headline.findVersion();
    if (version.isEmpty()) {
      return List.of();
    }
    Formula formula = headline.formula(version.get().survey());
    LocalDate day = wish.period().lastDay();
    Evidence evidence =
        ratings
            .evidence(
                units.subtree(root, EdgeType.ADMINISTRATIVE, day),
                wish.period(),
                version.get().number())
            .only(Indicators.decides(formula.definition().construct()));
    Set<Integer> safe =
        disclosure.tree(root, unit -> children(unit, day), respondents(formula, evidence));
    List<UnitRow> rows = new ArrayList<>();
    add(rows, root, 0, new Table(wish, formula, evidence, safe, day));
    return rows;
  }

  private record Table(
      Wish wish, Formula formula, Evidence evidence, Set<Integer> safe, LocalDate day) {}

  private void add(List<UnitRow> rows, int number, int depth, Table table) {
    int below = depth;
    if (table.wish().listed().test(number)) {
      rows.add(row(units.get(number), depth, table));
      below++;
    }
    for (int child : children(number, table.day())) {
      add(rows, child, below, table);
    }
  }

  private List<Integer> children(int unit, LocalDate day) {
    return units.children(unit, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
  }

  private static Map<Integer, Long> respondents(Formula formula, Evidence evidence) {
    Map<Integer, Long> respondents = new HashMap<>();
    for (IndicatorTally tally : evidence.sums()) {
      if (tally.indicator().equals(formula.definition().id())) {
        respondents.merge(tally.cell().unit(), tally.n(), Long::sum);
      }
    }
    return respondents;
  }

  private UnitRow row(Unit unit, int depth, Table table) {
    Set<Integer> below = units.subtree(unit.number(), EdgeType.ADMINISTRATIVE, table.day());
    Evidence own = table.evidence().only(cell -> below.contains(cell.unit()));
    Figure found = indicators.of(table.formula(), own).figure();
    String url = table.wish().url().apply(unit.number());
    boolean givesAway =
        found instanceof Figure.Measured
            && table.wish().beside()
            && !table.safe().contains(unit.number());
    if (givesAway) {
      ShownFigure hidden = ShownFigure.hidden(ShownFigure.Hidden.GIVES_AWAY);
      return new UnitRow(unit.name(), depth, url, hidden, Verdict.NONE);
    }
    Optional<Target> target = headline.findTarget(table.formula(), table.wish().period().year());
    return new UnitRow(
        unit.name(),
        depth,
        url,
        Shown.figure(found, target, table.wish().figures()),
        Shown.verdict(indicators, target, table.formula(), own));
  }
}
