package vn.motcham.report;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Refused;
import vn.motcham.indicator.Breakdown;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.report.UnitPage.ChannelRow;
import vn.motcham.report.UnitPage.Choices;
import vn.motcham.report.UnitPage.Other;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Target;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the page of one unit, as this member may see it. */
@Singleton
final class UnitPages {
  private final Gate gate;
  private final Units units;
  private final Instruments instruments;
  private final Histories histories;
  private final Ratings ratings;
  private final Periods periods;
  private final Plan plan;
  private final Judgements judgements;
  private final UnitSections sections;
  private final Indicators indicators;
  private final Disclosure disclosure;

  UnitPages(
      Gate gate,
      Units units,
      Instruments instruments,
      Histories histories,
      Ratings ratings,
      Periods periods,
      Plan plan,
      Judgements judgements,
      UnitSections sections,
      Indicators indicators,
      Disclosure disclosure) {
    this.gate = gate;
    this.units = units;
    this.instruments = instruments;
    this.histories = histories;
    this.ratings = ratings;
    this.periods = periods;
    this.plan = plan;
    this.judgements = judgements;
    this.sections = sections;
    this.indicators = indicators;
    this.disclosure = disclosure;
  }

  /**
   * What is asked for.
   *
   * @param period its code; empty: the one that is best to begin with
   * @param survey id of the instrument; empty: the one that heads the unit
   */
  record Asked(StaffMember member, int unit, String period, String survey, Language language) {}

  /** What the page is about. */
  private record Subject(
      Asked asked,
      Unit unit,
      boolean live,
      List<History> histories,
      History history,
      ReportingPeriod period) {
    Instrument instrument() {
      return history.instrument();
    }

    Language language() {
      return asked.language();
    }

    Figures figures() {
      return Figures.in(asked.language());
    }
  }

  UnitPage page(Asked asked) {
    Subject subject = subject(asked);
    Optional<Target> target = target(subject, subject.instrument());
    Figure found = subject.history().figure(subject.period());
    return found instanceof Figure.Measured measured
        ? shown(subject, measured, target)
        : hidden(subject, target);
  }

  private Subject subject(Asked asked) {
    Unit unit = gate.require(asked.member(), Permission.SEE_PUBLISHED, asked.unit());
    boolean live = gate.allows(asked.member(), Permission.SEE_LIVE, asked.unit());
    Lineage lineage = Lineage.of(units, unit.number(), periods.earliest(), periods.today());
    List<History> found =
        instruments.at(lineage.everybody()).stream()
            .map(instrument -> histories.of(unit.number(), instrument, live))
            .toList();
    History history = head(found, asked.survey());
    ReportingPeriod period =
        asked.period().isEmpty()
            ? history.first().orElseGet(periods::lastClosedQuarter)
            : periods.get(asked.period());
    if (!live && !periods.isClosed(period)) {
      throw new Refused(ProblemType.NOT_PUBLISHED);
    }
    return new Subject(asked, unit, live, found, history, period);
  }

  /** The one asked for, else the first that found anything, else the first. */
  private static History head(List<History> histories, String survey) {
    return histories.stream()
        .filter(history -> history.instrument().id().equals(survey))
        .findFirst()
        .or(() -> histories.stream().filter(history -> !history.isEmpty()).findFirst())
        .or(() -> histories.stream().findFirst())
        .orElseThrow(() -> new Refused(ProblemType.NO_SURVEY));
  }

  private Optional<Target> target(Subject subject, Instrument instrument) {
    return plan.find(instrument.construct(), subject.period().year());
  }

  private UnitPage shown(Subject subject, Figure.Measured measured, Optional<Target> target) {
    Instrument instrument = subject.instrument();
    Formula formula = instrument.formula();
    Evidence all = ratings.inFull(subject.unit().number(), subject.period(), instrument);
    Evidence deciding = all.only(Indicators.decides(instrument.construct()));
    Breakdown breakdown =
        indicators.breakdown(
            plan.list(instrument.construct(), subject.period().year()), formula, deciding);
    Language language = subject.language();
    return new UnitPage(
        subject.unit().name(),
        above(subject),
        told(subject, instrument),
        periods.label(subject.period(), language),
        choices(subject),
        !periods.isClosed(subject.period()),
        instrument.name(language),
        Shown.figure(measured, target, subject.figures()),
        Shown.verdict(target, measured),
        value(target, subject),
        notes(subject, breakdown),
        trend(subject, target),
        judgements.held(breakdown.judgements(), language),
        QuestionTables.of(instrument.version().survey(), deciding, disclosure, language),
        channels(formula, all, breakdown, subject.figures()),
        below(subject),
        others(subject),
        Origins.of(instrument.version(), formula, subject.period(), all, measured, language),
        disclosure.k());
  }

  /** A figure of k people and more that is hidden all the same would give another one away. */
  private UnitPage hidden(Subject subject, Optional<Target> target) {
    Evidence evidence =
        ratings
            .inFull(subject.unit().number(), subject.period(), subject.instrument())
            .only(Indicators.decides(subject.instrument().construct()));
    Figure found = indicators.of(subject.instrument().formula(), evidence).figure();
    ShownFigure.Hidden why =
        found instanceof Figure.Measured ? ShownFigure.Hidden.GIVES_AWAY : ShownFigure.Hidden.FEW;
    return new UnitPage(
        subject.unit().name(),
        above(subject),
        told(subject, subject.instrument()),
        periods.label(subject.period(), subject.language()),
        choices(subject),
        !periods.isClosed(subject.period()),
        subject.instrument().name(subject.language()),
        ShownFigure.hidden(why),
        Verdict.NONE,
        "",
        List.of(),
        trend(subject, target),
        null,
        List.of(),
        List.of(),
        below(subject),
        others(subject),
        null,
        disclosure.k());
  }

  /**
   * The period; and what is told of, lest health or education be taken for the counter's figure.
   */
  private String told(Subject subject, Instrument instrument) {
    String period = periods.label(subject.period(), subject.language());
    return instrument.construct() == Construct.PROCEDURE_HANDLING
        ? period
        : Texts.get(
            subject.language(),
            "report.told." + instrument.construct().code(),
            Map.of("0", period));
  }

  private static String value(Optional<Target> target, Subject subject) {
    return target.map(t -> subject.figures().shortPercent(t.value())).orElse("");
  }

  private List<String> notes(Subject subject, Breakdown breakdown) {
    ReportingPeriod before = subject.period().yearBefore();
    Optional<String> channels = Notes.channels(breakdown.channels(), subject.language());
    Optional<String> year =
        subject
            .history()
            .sinceLastYear(subject.period())
            .map(
                difference ->
                    Notes.sinceLastYear(
                        difference,
                        periods.inSentence(before, subject.language()),
                        subject.language()));
    return Stream.of(year, channels).flatMap(Optional::stream).toList();
  }

  private @Nullable ShownTrend trend(Subject subject, Optional<Target> target) {
    return Trends.shown(subject.history().trend(), target, periods, subject.language())
        .orElse(null);
  }

  private Choices choices(Subject subject) {
    var choices =
        new PeriodChoices(
            subject.history().periods(),
            subject.period(),
            url(subject, subject.history()),
            periods,
            subject.language());
    List<Choice> others =
        subject.histories().stream()
            .map(
                history ->
                    new Choice(
                        history.instrument().name(subject.language()),
                        url(subject, history),
                        history.equals(subject.history())))
            .toList();
    return new Choices(
        choices.quarters(), choices.others(), others.size() > 1 ? others : List.of());
  }

  private List<Choice> above(Subject subject) {
    StaffMember member = subject.asked().member();
    Unit unit = subject.unit();
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

  /** The heading instrument needs no name in the address. */
  private static String url(Subject subject, History history) {
    UriBuilder uri =
        UriBuilder.of(url(subject.unit().number())).queryParam("period", subject.period().code());
    if (!history.equals(head(subject.histories(), ""))) {
      uri.queryParam("survey", history.instrument().id());
    }
    return uri.build().toString();
  }

  /**
   * The channels that make the figure, safe to show beside it; then the others, each its own
   * series.
   */
  private List<ChannelRow> channels(
      Formula formula, Evidence all, Breakdown breakdown, Figures figures) {
    Evidence apart =
        all.only(cell -> cell.stage() == Stage.RESULT)
            .only(Indicators.decides(formula.construct()).negate());
    Stream<Map.Entry<Channel, Indicator>> others =
        indicators.by(cell -> cell.channel(), formula, apart).entrySet().stream();
    return Stream.concat(breakdown.channels().entrySet().stream(), others)
        .map(entry -> new ChannelRow(entry.getKey().code(), part(entry.getValue(), figures)))
        .toList();
  }

  private static ShownFigure part(Indicator indicator, Figures figures) {
    return indicator.figure() instanceof Figure.Measured measured
        ? Shown.figure(measured, Optional.empty(), figures)
        : ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY);
  }

  private @Nullable UnitSection below(Subject subject) {
    StaffMember member = subject.asked().member();
    Permission needed =
        periods.isClosed(subject.period()) ? Permission.SEE_PUBLISHED : Permission.SEE_LIVE;
    Wish wish =
        new Wish(
            subject.period(),
            number -> gate.allows(member, needed, number),
            !subject.live(),
            number -> url(number) + "?period=" + subject.period().code(),
            "",
            Wish.Order.NAME,
            subject.language());
    UnitSection section = sections.of(subject.unit(), subject.instrument(), wish);
    return section.isEmpty() ? null : section;
  }

  private List<Other> others(Subject subject) {
    return subject.histories().stream()
        .filter(history -> !history.equals(subject.history()) && !history.isEmpty())
        .map(history -> other(subject, history))
        .toList();
  }

  private Other other(Subject subject, History history) {
    Optional<Target> target = target(subject, history.instrument());
    Figure figure = history.figure(subject.period());
    return new Other(
        history.instrument().name(subject.language()),
        told(subject, history.instrument()),
        Shown.figure(figure, target, subject.figures()),
        figure instanceof Figure.Measured measured ? Shown.verdict(target, measured) : Verdict.NONE,
        value(target, subject),
        url(subject, history));
  }
}
