package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.series.Series;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Which surveys tell of which units: those that are asked there on kiosks and receipts. */
@Singleton
final class Instruments {
  private static final List<Channel> RATED_BY = List.of(Channel.KIOSK, Channel.RECEIPT);

  private final Surveys surveys;
  private final Units units;
  private final Periods periods;

  Instruments(Surveys surveys, Units units, Periods periods) {
    this.surveys = surveys;
    this.units = units;
    this.periods = periods;
  }

  /**
   * Those that are asked at one of these units, each one by itself: what they find is never merged.
   * Versions that a newer one continues are told with it, wherever that one is asked, so that a
   * unit's figure is the same on every page. The handling of procedures comes first.
   */
  List<Instrument> at(Collection<Integer> numbers) {
    List<SurveyVersion> asked = once(numbers.stream().flatMap(this::versionsAt));
    return heads(once(Stream.concat(asked.stream(), askedToday()))).stream()
        .filter(instrument -> asked.stream().anyMatch(instrument::tellsOf))
        .sorted(
            Comparator.comparing(Instrument::construct)
                .thenComparing(Instrument::id)
                .thenComparing(instrument -> !instrument.newest()))
        .toList();
  }

  private Stream<SurveyVersion> askedToday() {
    return RATED_BY.stream()
        .flatMap(channel -> surveys.listDeployed(channel, Stage.RESULT, periods.today()).stream());
  }

  private static List<SurveyVersion> once(Stream<SurveyVersion> versions) {
    Map<Integer, SurveyVersion> byNumber = new TreeMap<>();
    versions
        .filter(Instruments::isHeadedByAShare)
        .forEach(version -> byNumber.put(version.number(), version));
    return List.copyOf(byNumber.values());
  }

  /** The pages of units draw shares and hold them against targets; scorecards have none. */
  private static boolean isHeadedByAShare(SurveyVersion version) {
    return version.survey().indicators().stream()
        .findFirst()
        .filter(headline -> headline.method().isShare())
        .isPresent();
  }

  /** Those that no other one continues. */
  private List<Instrument> heads(List<SurveyVersion> asked) {
    List<Instrument> all =
        asked.stream()
            .map(version -> series(version, version.survey().indicators().getFirst()))
            .map(series -> new Instrument(series, isNewest(series.version(), asked)))
            .toList();
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> continues(other, one)))
        .toList();
  }

  /** Two that follow each other go by their publication, the later one first. */
  private static boolean continues(Instrument other, Instrument one) {
    int later = Integer.compare(other.version().number(), one.version().number());
    return later != 0
        && other.tellsOf(one.version())
        && (later > 0 || !one.tellsOf(other.version()));
  }

  private static boolean isNewest(SurveyVersion version, List<SurveyVersion> asked) {
    return asked.stream()
        .filter(other -> other.survey().id().equals(version.survey().id()))
        .noneMatch(other -> other.survey().version() > version.survey().version());
  }

  /** An indicator of a version, with what it continues. */
  Series series(SurveyVersion version, IndicatorDefinition definition) {
    return Series.of(version, definition, surveys::find);
  }

  /**
   * Versions whose answers are not in an instrument's figures, though they are of the same survey
   * or said to be continued by it, and are not asked by themselves either.
   */
  List<SurveyVersion> leftOut(Instrument instrument) {
    List<Instrument> told = heads(once(askedToday()));
    return once(surveys.list().stream()).stream()
        .filter(version -> isAkin(version, instrument) && !instrument.tellsOf(version))
        .filter(version -> told.stream().noneMatch(other -> other.tellsOf(version)))
        .toList();
  }

  private static boolean isAkin(SurveyVersion version, Instrument instrument) {
    String id = version.survey().id();
    return id.equals(instrument.id())
        || instrument.version().survey().follows().stream()
            .anyMatch(
                one -> one.survey().equals(id) && one.version() == version.survey().version());
  }

  boolean isAt(int unit, Instrument instrument) {
    return versionsAt(unit).anyMatch(instrument::tellsOf);
  }

  /**
   * By which edges a unit's figure takes in those below. Where it is asked about itself, others of
   * its profession are not its own; where it is not, its figure is that of its profession.
   */
  Set<EdgeType> edges(int unit, Instrument instrument) {
    return isAt(unit, instrument)
        ? EnumSet.of(EdgeType.ADMINISTRATIVE)
        : EnumSet.allOf(EdgeType.class);
  }

  Lineage lineage(int unit, Instrument instrument, LocalDate from, LocalDate to) {
    return Lineage.of(units, unit, edges(unit, instrument), from, to);
  }

  /** The unit and all that stood below it at any time in the period. */
  Set<Integer> everybody(int unit, Instrument instrument, ReportingPeriod period) {
    return lineage(unit, instrument, period.firstDay(), period.lastDay()).everybody();
  }

  private Stream<SurveyVersion> versionsAt(int number) {
    Unit unit = units.get(number);
    LocalDate day = lastDayOf(unit);
    List<Integer> path =
        units.path(number, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
    List<SurveyVersion> asked =
        RATED_BY.stream()
            .map(channel -> new Deployment.Occasion(path, null, null, channel, Stage.RESULT, day))
            .map(surveys::findDeployed)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return asked.isEmpty() ? askedBefore(path, day) : asked.stream();
  }

  /** Where nothing is asked any more, what was asked last: its figures don't go away with it. */
  private Stream<SurveyVersion> askedBefore(List<Integer> path, LocalDate day) {
    List<Deployment> ended =
        surveys.listDeployments().stream()
            .filter(one -> one.stage() == Stage.RESULT && RATED_BY.contains(one.channel()))
            .filter(one -> one.unit() == null || path.contains(one.unit()))
            .filter(one -> one.validTo() != null && !day.isBefore(one.validTo()))
            .toList();
    Optional<LocalDate> last =
        ended.stream().flatMap(one -> Stream.ofNullable(one.validTo())).max(LocalDate::compareTo);
    return ended.stream()
        .filter(one -> last.filter(to -> to.equals(one.validTo())).isPresent())
        .map(one -> surveys.get(one.survey()))
        .distinct();
  }

  /** Today, or the last day of a unit that is no more. */
  private LocalDate lastDayOf(Unit unit) {
    LocalDate today = periods.today();
    return unit.isOpenOn(today)
        ? today
        : Objects.requireNonNullElse(unit.closedOn(), today.plusDays(1)).minusDays(1);
  }
}
