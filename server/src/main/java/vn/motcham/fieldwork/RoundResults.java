package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.problem.Language;
import vn.motcham.report.Figures;
import vn.motcham.response.Bucket;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.tally.Cell;
import vn.motcham.tally.Tallies;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * What came of a round so far: its figure for those who see all of its units as they are now, paper
 * apart from what people answered themselves.
 */
@Singleton
final class RoundResults {
  private final Tallies tallies;
  private final Indicators indicators;
  private final Rounds rounds;
  private final Units units;
  private final Gate gate;

  RoundResults(Tallies tallies, Indicators indicators, Rounds rounds, Units units, Gate gate) {
    this.tallies = tallies;
    this.indicators = indicators;
    this.rounds = rounds;
    this.units = units;
    this.gate = gate;
  }

  /**
   * @param others by the number of a unit with a quota, its responses that did not come on paper
   */
  record Found(Map<Integer, Long> others, List<RoundPage.Result> shown) {}

  Found of(Round round, SurveyVersion version, StaffMember member, Language language) {
    Formula formula = Formula.of(version.survey(), version.survey().indicators().getFirst());
    Evidence evidence = evidence(round, version);
    Evidence others = evidence.only(cell -> cell.channel() != Channel.PAPER);
    List<RoundPage.Result> shown = new ArrayList<>();
    if (seesAll(round, member)) {
      if (round.channels().contains(Channel.PAPER)) {
        Evidence paper = evidence.only(cell -> cell.channel() == Channel.PAPER);
        shown.add(result("paper", indicators.of(formula, paper).figure(), language));
      }
      if (round.channels().stream().anyMatch(channel -> channel != Channel.PAPER)) {
        shown.add(result("others", indicators.of(formula, others).figure(), language));
      }
    }
    return new Found(count(round, formula, others), shown);
  }

  private boolean seesAll(Round round, StaffMember member) {
    return round.quotas().keySet().stream()
        .allMatch(unit -> gate.allows(member, Permission.SEE_LIVE, unit));
  }

  /** Half-months are read whole; the round's number says which of their responses belong to it. */
  private Evidence evidence(Round round, SurveyVersion version) {
    Set<Integer> all = new TreeSet<>();
    for (int unit : round.quotas().keySet()) {
      all.addAll(units.subtree(unit, EdgeType.ADMINISTRATIVE, round.to()));
      all.addAll(units.subtree(unit, EdgeType.ADMINISTRATIVE, round.from()));
    }
    if (all.isEmpty()) {
      return new Evidence(List.of(), List.of(), List.of());
    }
    int number = rounds.number(round);
    var from = Bucket.halfMonthOf(round.from()).firstDay();
    return new Evidence(
            tallies.listIndicatorTallies(all, version.number(), from, round.to()),
            tallies.listOptionTallies(all, version.number(), from, round.to()),
            tallies.listCountedOptionTallies(all, version.number(), from, round.to()))
        .only(cell -> cell.round() == number);
  }

  /** Of an indicator that is made of others, whoever counts for one of them has answered. */
  private Map<Integer, Long> count(Round round, Formula formula, Evidence evidence) {
    Evidence ours = evidence.only(cell -> quotaUnit(round, cell).isPresent());
    Map<Integer, Long> counts = new HashMap<>();
    for (String indicator : formula.counted()) {
      ours.respondents(indicator, cell -> quotaUnit(round, cell).orElseThrow())
          .forEach((unit, n) -> counts.merge(unit, n, Math::max));
    }
    return counts;
  }

  private Optional<Integer> quotaUnit(Round round, Cell cell) {
    List<Integer> line =
        units.path(cell.unit(), EdgeType.ADMINISTRATIVE, round.to()).stream()
            .map(Unit::number)
            .toList();
    return Rounds.findQuotaUnit(round, line);
  }

  private static RoundPage.Result result(String way, Figure figure, Language language) {
    Figures figures = Figures.in(language);
    return switch (figure) {
      case Figure.Measured measured ->
          measured.measure().isPercent()
              ? result(
                  way,
                  measured,
                  figures.percent(measured.percent()),
                  figures.interval(measured.low(), measured.high()),
                  figures)
              : result(
                  way,
                  measured,
                  figures.points(measured.number()),
                  figures.points(measured.low()) + " – " + figures.points(measured.high()),
                  figures);
      case Figure.Suppressed _, Figure.TooFewPerFactor _, Figure.NoData _ ->
          new RoundPage.Result(way, null, null, null, false);
    };
  }

  private static RoundPage.Result result(
      String way, Figure.Measured measured, String value, String interval, Figures figures) {
    return new RoundPage.Result(
        way, value, interval, figures.count(measured.respondents()), measured.referenceOnly());
  }
}
