package vn.motcham.report;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Axis;
import vn.motcham.chart.Dot;
import vn.motcham.indicator.Band;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Unflagged;
import vn.motcham.issuance.Issuance;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.report.UnitSection.Counted;
import vn.motcham.report.UnitSection.Group;
import vn.motcham.report.UnitSection.Silent;
import vn.motcham.target.Target;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the tables of the units below a unit: one for each instrument that tells of them. */
@Singleton
final class UnitSections {
  private final Units units;
  private final Instruments instruments;
  private final UnitMembers members;
  private final Standings standings;
  private final Plan plan;
  private final Histories histories;
  private final UnflaggedWords words;
  private final CompletenessNotes completeness;
  private final IssuanceRates rates;
  private final IssuanceSections issuance;

  UnitSections(
      Units units,
      Instruments instruments,
      UnitMembers members,
      Standings standings,
      Plan plan,
      Histories histories,
      UnflaggedWords words,
      CompletenessNotes completeness,
      IssuanceRates rates,
      IssuanceSections issuance) {
    this.units = units;
    this.instruments = instruments;
    this.members = members;
    this.standings = standings;
    this.plan = plan;
    this.histories = histories;
    this.words = words;
    this.completeness = completeness;
    this.rates = rates;
    this.issuance = issuance;
  }

  /** One unit with how it stands. */
  private record Entry(Unit unit, ShownFigure figure, @Nullable Measured measured, Band band) {}

  /** What all rows of a section share. */
  private record Frame(
      Unit scope,
      Instrument instrument,
      Standings.Table standings,
      Optional<Target> target,
      Map<Integer, Issuance> issuance,
      Wish wish) {}

  /** The instrument that heads the unit comes first; those that found nothing are left out. */
  List<UnitSection> of(Unit scope, Wish wish) {
    List<UnitSection> sections = new ArrayList<>();
    List<Instrument> found =
        instruments.at(members.below(scope.number(), wish)).stream()
            .filter(Instrument::isOfShares)
            .toList();
    for (Instrument instrument : found) {
      List<Unit> listed = members.of(scope.number(), instrument, sections.isEmpty(), wish);
      Frame frame = frame(scope, instrument, listed, wish);
      boolean tells =
          Stream.concat(Stream.of(scope), listed.stream())
              .anyMatch(u -> standing(frame, u).figure() instanceof Measured);
      if (tells && (!listed.isEmpty() || !wish.searches())) {
        sections.add(section(frame, listed));
      }
    }
    return sections;
  }

  /** The table of one instrument alone, of the units directly below. */
  UnitSection of(Unit scope, Instrument instrument, Wish wish) {
    List<Unit> listed = members.of(scope.number(), instrument, true, wish);
    return section(frame(scope, instrument, listed, wish), listed);
  }

  private Frame frame(Unit scope, Instrument instrument, List<Unit> listed, Wish wish) {
    Standings.Table table = standings.of(wish.period(), instrument, wish.beside());
    List<Integer> numbers =
        Stream.concat(Stream.of(scope), listed.stream()).map(Unit::number).toList();
    return new Frame(
        scope,
        instrument,
        table,
        plan.find(table.series().formula(), wish.period()),
        rates.of(numbers, instrument, wish.period()),
        wish);
  }

  private UnitSection section(Frame frame, List<Unit> found) {
    Wish wish = frame.wish();
    List<Entry> entries = found.stream().map(unit -> entry(frame, unit)).toList();
    Axis axis = axis(frame, entries);
    boolean listed = wish.listed().test(frame.scope().number());
    Entry whole = entry(frame, frame.scope());
    return new UnitSection(
        frame.instrument().name(wish.language()),
        frame.scope().name(),
        listed ? whole.figure() : null,
        listed ? verdict(frame, whole) : Verdict.NONE,
        listed && whole.measured() != null ? unflagged(frame) : "",
        listed ? completeness(frame) : "",
        listed && whole.measured() != null ? response(frame) : "",
        frame.target().map(t -> wish.figures().shortPercent(t.value())).orElse(""),
        counted(frame, entries),
        UnitSection.ticks(axis, wish.figures()),
        groups(frame, entries, axis),
        remark(frame));
  }

  private String unflagged(Frame frame) {
    return words.sentence(standing(frame, frame.scope()).unflagged(), frame.wish().language());
  }

  private String completeness(Frame frame) {
    Wish wish = frame.wish();
    return completeness
        .of(frame.scope().number(), frame.instrument(), wish.period(), wish.language())
        .orElse("");
  }

  private String response(Frame frame) {
    return Stream.ofNullable(frame.issuance().get(frame.scope().number()))
        .flatMap(found -> issuance.said(found, frame.wish().language()).stream())
        .collect(Collectors.joining(" "));
  }

  private static String remark(Frame frame) {
    Language language = frame.wish().language();
    String title = SeriesTitles.of(frame.standings().series(), language);
    if (frame.standings().mixed()) {
      return Texts.get(language, "report.series.table-mixed", Map.of("0", title));
    }
    return frame.standings().series().equals(frame.instrument().series())
        ? ""
        : Texts.get(language, "report.series.table-earlier", Map.of("0", title));
  }

  private Entry entry(Frame frame, Unit unit) {
    Standing standing = standing(frame, unit);
    if (standing.figure() instanceof Measured
        && (standing.givesAway() || !isShownOnItsPage(frame, unit))) {
      return new Entry(unit, ShownFigure.hidden(ShownFigure.Hidden.GIVES_AWAY), null, Band.UNKNOWN);
    }
    ShownFigure shown = Shown.figure(standing.figure(), frame.target(), frame.wish().figures());
    return standing.figure() instanceof Measured measured
        ? new Entry(unit, shown, measured, band(frame, measured))
        : new Entry(unit, shown, null, Band.UNKNOWN);
  }

  /** Whoever reads this table reads the unit's own page too, and could subtract. */
  private boolean isShownOnItsPage(Frame frame, Unit unit) {
    return frame.wish().live().test(unit.number())
        || histories
                .of(unit.number(), frame.instrument(), false)
                .figure(frame.standings().series(), frame.wish().period())
            instanceof Measured;
  }

  private static Standing standing(Frame frame, Unit unit) {
    return frame
        .standings()
        .byUnit()
        .getOrDefault(
            unit.number(), new Standing(new Figure.NoData(), false, new Unflagged.Same()));
  }

  private static Band band(Frame frame, Measured measured) {
    return standing(frame, frame.scope()).figure() instanceof Measured whole
        ? Band.of(measured, whole)
        : Band.UNKNOWN;
  }

  private static Verdict verdict(Frame frame, Entry entry) {
    return entry.measured() == null
        ? Verdict.NONE
        : Shown.verdict(frame.target(), entry.measured());
  }

  private static Counted counted(Frame frame, List<Entry> entries) {
    List<Verdict> verdicts =
        entries.stream()
            .filter(entry -> entry.measured() != null)
            .map(entry -> verdict(frame, entry))
            .toList();
    return new Counted(verdicts.size(), (int) verdicts.stream().filter(Verdict::met).count());
  }

  private static Axis axis(Frame frame, List<Entry> entries) {
    Stream<BigDecimal> ends =
        entries.stream()
            .flatMap(entry -> Stream.ofNullable(entry.measured()))
            .map(measured -> measured.low());
    return Axis.holding(Stream.concat(ends, frame.target().map(Target::value).stream()));
  }

  private List<Group> groups(Frame frame, List<Entry> entries, Axis axis) {
    Map<Family, List<Entry>> families = new TreeMap<>();
    entries.forEach(
        e -> families.computeIfAbsent(Family.of(e.unit().kind()), _ -> new ArrayList<>()).add(e));
    List<Group> groups = new ArrayList<>();
    families.forEach(
        (family, members) ->
            standings(frame, members)
                .forEach((band, some) -> groups.add(group(frame, family, band, some, axis))));
    return groups;
  }

  /** All under one empty code, or by how they stand to the whole. */
  private static SortedMap<String, List<Entry>> standings(Frame frame, List<Entry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> frame.wish().order() == Wish.Order.BAND ? entry.band().code() : "",
                () -> new TreeMap<>(Comparator.comparing(UnitSections::place)),
                Collectors.toList()));
  }

  private static int place(String band) {
    return Stream.of(Band.values()).map(Band::code).toList().indexOf(band);
  }

  private Group group(Frame frame, Family family, String band, List<Entry> entries, Axis axis) {
    Collator collator = Collator.getInstance(Language.VI.locale());
    List<Entry> inOrder =
        entries.stream().sorted(Comparator.comparing(e -> e.unit().name(), collator)).toList();
    Map<ShownFigure.Hidden, List<Choice>> silent = new TreeMap<>();
    for (Entry entry : inOrder) {
      ShownFigure.Hidden hidden = entry.figure().hidden();
      if (hidden != null) {
        silent.computeIfAbsent(hidden, _ -> new ArrayList<>()).add(link(frame, entry.unit()));
      }
    }
    return new Group(
        family.code(),
        band,
        inOrder.stream()
            .filter(entry -> entry.measured() != null)
            .map(entry -> row(frame, entry, axis))
            .toList(),
        silent.entrySet().stream().map(e -> new Silent(e.getKey(), e.getValue())).toList());
  }

  private static Choice link(Frame frame, Unit unit) {
    String url = frame.wish().url().apply(unit.number());
    return new Choice(unit.name(), url == null ? "" : url, false);
  }

  private UnitRow row(Frame frame, Entry entry, Axis axis) {
    return new UnitRow(
        entry.unit().name(),
        above(frame, entry.unit()),
        frame.wish().url().apply(entry.unit().number()),
        entry.figure(),
        entry.measured() == null ? null : dot(frame, entry.measured(), axis),
        verdict(frame, entry),
        response(frame, entry));
  }

  private static String response(Frame frame, Entry entry) {
    return Optional.ofNullable(frame.issuance().get(entry.unit().number()))
        .flatMap(found -> found.whole().findRate())
        .map(rate -> frame.wish().figures().percent(rate.percent()))
        .orElse("");
  }

  private @Nullable String above(Frame frame, Unit unit) {
    LocalDate day = frame.wish().period().lastDay();
    return units.path(unit.number(), EdgeType.ADMINISTRATIVE, day).stream()
        .skip(1)
        .findFirst()
        .filter(upper -> upper.number() != frame.scope().number())
        .map(Unit::name)
        .orElse(null);
  }

  private static Dot dot(Frame frame, Measured measured, Axis axis) {
    return Dot.on(
        axis,
        measured.percent(),
        measured.low(),
        measured.high(),
        frame.target().map(Target::value).orElse(null));
  }
}
