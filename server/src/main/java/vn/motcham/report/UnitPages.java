package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import vn.motcham.http.Refused;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.report.UnitPage.ChannelRow;
import vn.motcham.report.UnitPage.TargetLine;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Programme;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Target;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the page of one unit, as this member may see it. */
@Singleton
final class UnitPages {
  private final Gate gate;
  private final Units units;
  private final Headline headline;
  private final Ratings ratings;
  private final Periods periods;
  private final VisiblePeriods visiblePeriods;
  private final Indicators indicators;
  private final Disclosure disclosure;

  UnitPages(
      Gate gate,
      Units units,
      Headline headline,
      Ratings ratings,
      Periods periods,
      VisiblePeriods visiblePeriods,
      Indicators indicators,
      Disclosure disclosure) {
    this.gate = gate;
    this.units = units;
    this.headline = headline;
    this.ratings = ratings;
    this.periods = periods;
    this.visiblePeriods = visiblePeriods;
    this.indicators = indicators;
    this.disclosure = disclosure;
  }

  /** What the page is about. */
  private record Subject(
      Unit unit,
      SurveyVersion version,
      Formula formula,
      ReportingPeriod period,
      boolean mayShow,
      Language language) {}

  /**
   * @param code of the period; empty: the one that is best to begin with
   */
  UnitPage page(StaffMember member, int number, String code, Language language) {
    Unit unit = gate.require(member, Permission.SEE_PUBLISHED, number);
    boolean live = gate.allows(member, Permission.SEE_LIVE, number);
    SurveyVersion version =
        headline.findVersion().orElseThrow(() -> new Refused(ProblemType.NO_SURVEY));
    Formula formula = headline.formula(version.survey());
    SortedSet<ReportingPeriod> visible = visiblePeriods.of(number, version, formula, live);
    ReportingPeriod period =
        code.isEmpty() ? visiblePeriods.first(visible, live) : periods.get(code);
    if (!live && !periods.isClosed(period)) {
      throw new Refused(ProblemType.NOT_PUBLISHED);
    }
    boolean mayShow = live || visible.contains(period);
    return page(
        new Subject(unit, version, formula, period, mayShow, language),
        above(member, unit),
        visiblePeriods.choices(visible, period, url(number), language));
  }

  private UnitPage page(Subject subject, List<Choice> above, List<Choice> choices) {
    Evidence all =
        ratings.evidence(
            ratings.below(subject.unit().number(), subject.period()),
            subject.period(),
            subject.version().number());
    Evidence deciding = all.only(Indicators.decides(subject.formula().definition().construct()));
    Figure found = indicators.of(subject.formula(), deciding).figure();
    return found instanceof Figure.Measured measured && subject.mayShow()
        ? shown(subject, above, choices, all, deciding, measured)
        : hidden(subject, above, choices, found);
  }

  private UnitPage shown(
      Subject subject,
      List<Choice> above,
      List<Choice> choices,
      Evidence all,
      Evidence deciding,
      Figure.Measured measured) {
    Figures figures = Figures.in(subject.language());
    Optional<Target> target = headline.findTarget(subject.formula(), subject.period().year());
    Verdict verdict = Shown.verdict(indicators, target, subject.formula(), deciding);
    return new UnitPage(
        subject.unit().name(),
        above,
        periods.label(subject.period(), subject.language()),
        choices,
        !periods.isClosed(subject.period()),
        Shown.figure(measured, target, figures),
        target.map(t -> line(t, verdict, figures)).orElse(null),
        QuestionTables.of(subject.version().survey(), deciding, disclosure, subject.language()),
        channels(subject.formula(), all, deciding, figures),
        Origins.of(
            subject.version(),
            subject.formula(),
            subject.period(),
            all,
            measured,
            subject.language()),
        disclosure.k());
  }

  /** A figure of k people and more that is hidden all the same would give another one away. */
  private UnitPage hidden(Subject subject, List<Choice> above, List<Choice> choices, Figure found) {
    ShownFigure.Hidden why =
        found instanceof Figure.Measured ? ShownFigure.Hidden.GIVES_AWAY : ShownFigure.Hidden.FEW;
    return new UnitPage(
        subject.unit().name(),
        above,
        periods.label(subject.period(), subject.language()),
        choices,
        !periods.isClosed(subject.period()),
        ShownFigure.hidden(why),
        null,
        List.of(),
        List.of(),
        null,
        disclosure.k());
  }

  private List<Choice> above(StaffMember member, Unit unit) {
    List<Choice> above = new ArrayList<>();
    for (Unit upper : units.path(unit.number(), EdgeType.ADMINISTRATIVE, periods.today())) {
      if (upper.number() != unit.number()
          && gate.allows(member, Permission.SEE_PUBLISHED, upper.number())) {
        above.addFirst(new Choice(upper.name(), url(upper.number()), false));
      }
    }
    return above;
  }

  static String url(int unit) {
    return "/staff/units/" + unit;
  }

  private TargetLine line(Target target, Verdict verdict, Figures figures) {
    return new TargetLine(
        headline.findProgramme().map(Programme::title).orElse(target.programme()),
        target.quotation(),
        figures.shortPercent(target.value()),
        switch (target.comparator()) {
          case AT_LEAST -> "at-least";
          case MORE_THAN -> "more-than";
        },
        verdict);
  }

  /**
   * The channels that make the figure, safe to show beside it; then the others, each its own
   * series.
   */
  private List<ChannelRow> channels(
      Formula formula, Evidence all, Evidence deciding, Figures figures) {
    Evidence apart =
        all.only(cell -> cell.stage() == Stage.RESULT)
            .only(Indicators.decides(formula.definition().construct()).negate());
    return Stream.of(deciding, apart)
        .flatMap(part -> indicators.by(cell -> cell.channel(), formula, part).entrySet().stream())
        .map(
            entry ->
                new ChannelRow(
                    entry.getKey().code(),
                    Shown.figure(entry.getValue().figure(), Optional.empty(), figures)))
        .toList();
  }
}
