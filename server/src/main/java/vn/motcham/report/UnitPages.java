package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Breakdown;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.report.UnitPage.ChannelRow;
import vn.motcham.report.UnitPage.Other;
import vn.motcham.report.UnitPage.StageRow;
import vn.motcham.series.Series;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Stage;
import vn.motcham.target.Target;

/** Makes the page of one unit, as this member may see it. */
@Singleton
final class UnitPages {
  private final Gate gate;
  private final Subjects subjects;
  private final UnitLinks links;
  private final Ratings ratings;
  private final Periods periods;
  private final Plan plan;
  private final Breakdowns breakdowns;
  private final FurtherIndicators further;
  private final SeriesNotes seriesNotes;
  private final CorrectionNotes correctionNotes;
  private final CompletenessNotes completeness;
  private final WakeNotes wakeNotes;
  private final HelpNotes help;
  private final IssuanceSections issuance;
  private final DossierNotes dossierNotes;
  private final PaperNotes paperNotes;
  private final LetterNotes letters;
  private final UnflaggedWords unflagged;
  private final Judgements judgements;
  private final UnitSections sections;
  private final Indicators indicators;
  private final Disclosure disclosure;

  UnitPages(
      Gate gate,
      Subjects subjects,
      UnitLinks links,
      Ratings ratings,
      Periods periods,
      Plan plan,
      Breakdowns breakdowns,
      FurtherIndicators further,
      SeriesNotes seriesNotes,
      CorrectionNotes correctionNotes,
      CompletenessNotes completeness,
      WakeNotes wakeNotes,
      HelpNotes help,
      IssuanceSections issuance,
      DossierNotes dossierNotes,
      PaperNotes paperNotes,
      LetterNotes letters,
      UnflaggedWords unflagged,
      Judgements judgements,
      UnitSections sections,
      Indicators indicators,
      Disclosure disclosure) {
    this.gate = gate;
    this.subjects = subjects;
    this.links = links;
    this.ratings = ratings;
    this.periods = periods;
    this.plan = plan;
    this.breakdowns = breakdowns;
    this.further = further;
    this.seriesNotes = seriesNotes;
    this.correctionNotes = correctionNotes;
    this.completeness = completeness;
    this.wakeNotes = wakeNotes;
    this.help = help;
    this.issuance = issuance;
    this.dossierNotes = dossierNotes;
    this.paperNotes = paperNotes;
    this.letters = letters;
    this.unflagged = unflagged;
    this.judgements = judgements;
    this.sections = sections;
    this.indicators = indicators;
    this.disclosure = disclosure;
  }

  UnitPage page(Subject.Asked asked) {
    Subject subject = subjects.get(asked);
    Optional<Target> target = target(subject, subject.series());
    Figure found = subject.history().figure(subject.period());
    return found instanceof Figure.Measured measured
        ? shown(subject, measured, target)
        : hidden(subject, target);
  }

  private Optional<Target> target(Subject subject, Series series) {
    return plan.find(series.formula(), subject.period());
  }

  private UnitPage shown(Subject subject, Figure.Measured measured, Optional<Target> target) {
    Series series = subject.series();
    Formula formula = series.formula();
    Evidence full = ratings.inFull(subject.unit().number(), subject.period(), subject.instrument());
    Evidence all = series.evidence(full);
    Evidence deciding = all.only(Indicators.decides(formula.construct()));
    Breakdown breakdown = breakdowns.of(subject, all);
    Language language = subject.language();
    return new UnitPage(
        subject.unit().name(),
        links.above(subject),
        told(subject, formula.construct()),
        periods.label(subject.period(), language),
        links.choices(subject),
        !periods.isClosed(subject.period()),
        formula.definition().name().in(language.code()),
        Shown.figure(measured, target, subject.figures()),
        Shown.verdict(target, measured),
        unflagged.sentence(unflagged.find(formula, deciding, !subject.live()), language),
        value(target, subject),
        Stream.of(
                dossierNotes.of(subject, all, breakdown).stream(),
                help.of(subject, measured).stream(),
                notes(subject, breakdown).stream())
            .flatMap(sentences -> sentences)
            .toList(),
        further.of(subject),
        trend(subject, target),
        judgements.held(breakdown.judgements(), language),
        QuestionTables.of(series.version().survey(), deciding, disclosure, language),
        channels(formula, all, breakdown, subject.figures()),
        stages(subject, formula, all),
        issuance.of(subject),
        below(subject),
        others(subject),
        Origins.of(series, subject.period(), measured, language),
        disclosure.k());
  }

  /** A figure of k people and more that is hidden all the same would give another one away. */
  private UnitPage hidden(Subject subject, Optional<Target> target) {
    Series series = subject.series();
    Formula formula = series.formula();
    Evidence all =
        series.evidence(
            ratings.inFull(subject.unit().number(), subject.period(), subject.instrument()));
    Evidence deciding = all.only(Indicators.decides(formula.construct()));
    Figure found = indicators.of(formula, deciding).figure();
    ShownFigure.Hidden why =
        found instanceof Figure.Measured ? ShownFigure.Hidden.GIVES_AWAY : ShownFigure.Hidden.FEW;
    return new UnitPage(
        subject.unit().name(),
        links.above(subject),
        told(subject, series.formula().construct()),
        periods.label(subject.period(), subject.language()),
        links.choices(subject),
        !periods.isClosed(subject.period()),
        series.formula().definition().name().in(subject.language().code()),
        ShownFigure.hidden(why),
        Verdict.NONE,
        "",
        "",
        standingNotes(subject),
        List.of(),
        trend(subject, target),
        null,
        List.of(),
        apart(formula, all, subject.figures()),
        List.of(),
        issuance.of(subject),
        below(subject),
        others(subject),
        null,
        disclosure.k());
  }

  /**
   * The period; and what is told of, lest health or education be taken for the counter's figure.
   */
  private String told(Subject subject, Construct construct) {
    String period = periods.label(subject.period(), subject.language());
    return construct == Construct.PROCEDURE_HANDLING
        ? period
        : Texts.get(subject.language(), "report.told." + construct.code(), Map.of("0", period));
  }

  private static String value(Optional<Target> target, Subject subject) {
    return target.map(t -> subject.figures().shortPercent(t.value())).orElse("");
  }

  private List<String> notes(Subject subject, Breakdown breakdown) {
    if (!subject.instrument().isOfShares()) {
      return standingNotes(subject);
    }
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
    return Stream.concat(
            standingNotes(subject).stream(), Stream.of(year, channels).flatMap(Optional::stream))
        .toList();
  }

  /** What is to be said of the figure whether it is shown or not. */
  private List<String> standingNotes(Subject subject) {
    Optional<String> toCome =
        completeness.of(
            subject.unit().number(), subject.instrument(), subject.period(), subject.language());
    return Stream.of(
            toCome.stream(),
            wakeNotes.of(subject).stream(),
            paperNotes.of(subject).stream(),
            letters.of(subject).stream(),
            seriesNotes.of(subject).stream(),
            correctionNotes.of(subject).stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  private @Nullable ShownTrend trend(Subject subject, Optional<Target> target) {
    return Trends.shown(subject.history(), target, periods, subject.language()).orElse(null);
  }

  /**
   * The channels that make the figure, safe to show beside it; then the others, each its own
   * series.
   */
  private List<ChannelRow> channels(
      Formula formula, Evidence all, Breakdown breakdown, Figures figures) {
    return Stream.concat(rows(breakdown.channels(), figures), apart(formula, all, figures).stream())
        .toList();
  }

  /** The channels that make no figure: nobody is in them and in one that does. */
  private List<ChannelRow> apart(Formula formula, Evidence all, Figures figures) {
    Evidence apart =
        all.only(cell -> cell.stage() == Stage.RESULT)
            .only(Indicators.decides(formula.construct()).negate());
    return rows(indicators.by(cell -> cell.channel(), formula, apart), figures).toList();
  }

  private static Stream<ChannelRow> rows(Map<Channel, Indicator> channels, Figures figures) {
    return channels.entrySet().stream()
        .map(entry -> new ChannelRow(entry.getKey().code(), part(entry.getValue(), figures)));
  }

  /**
   * Each by itself; of all of them together no figure is ever shown. For the supervising level
   * alone: for others they would have to be weighed with those of other units and periods.
   */
  private List<StageRow> stages(Subject subject, Formula formula, Evidence all) {
    SortedMap<Stage, Evidence> apart =
        all.only(cell -> cell.channel() == Channel.KIOSK || cell.channel() == Channel.RECEIPT)
            .by(cell -> cell.stage());
    boolean split = apart.keySet().stream().anyMatch(stage -> stage != Stage.RESULT);
    return subject.live() && split && formula.construct() == Construct.PROCEDURE_HANDLING
        ? apart.entrySet().stream()
            .map(
                one ->
                    new StageRow(
                        one.getKey().code(),
                        part(indicators.of(formula, one.getValue()), subject.figures())))
            .toList()
        : List.of();
  }

  private static ShownFigure part(Indicator indicator, Figures figures) {
    return indicator.figure() instanceof Figure.Measured measured
        ? Shown.figure(measured, Optional.empty(), figures)
        : ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY);
  }

  private @Nullable UnitSection below(Subject subject) {
    if (!subject.instrument().isOfShares()) {
      return null;
    }
    StaffMember member = subject.asked().member();
    Permission needed =
        periods.isClosed(subject.period()) ? Permission.SEE_PUBLISHED : Permission.SEE_LIVE;
    Wish wish =
        new Wish(
            subject.period(),
            number -> gate.allows(member, needed, number),
            !subject.live(),
            number -> gate.allows(member, Permission.SEE_LIVE, number),
            number -> UnitLinks.url(number) + "?period=" + subject.period().code(),
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
    Series series = history.shown(subject.period()).series();
    Optional<Target> target = target(subject, series);
    Figure figure = history.figure(subject.period());
    return new Other(
        history.instrument().name(subject.language()),
        told(subject, series.formula().construct()),
        Shown.figure(figure, target, subject.figures()),
        figure instanceof Figure.Measured measured ? Shown.verdict(target, measured) : Verdict.NONE,
        value(target, subject),
        UnitLinks.url(subject, history));
  }
}
