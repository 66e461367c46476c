package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Which surveys tell of which units: those that are asked there on kiosks and receipts. */
@Singleton
final class Instruments {
  private static final List<Channel> ASKED = List.of(Channel.KIOSK, Channel.RECEIPT);

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
   * The handling of procedures comes first.
   */
  List<Instrument> at(Collection<Integer> numbers) {
    Map<String, SurveyVersion> newest = new LinkedHashMap<>();
    numbers.stream()
        .flatMap(this::versionsAt)
        .sorted(Comparator.comparingInt(version -> version.survey().version()))
        .forEach(version -> newest.put(version.survey().id(), version));
    return newest.values().stream()
        .map(Instrument::of)
        .sorted(Comparator.comparing(Instrument::construct).thenComparing(Instrument::id))
        .toList();
  }

  boolean isAt(int unit, Instrument instrument) {
    return versionsAt(unit).anyMatch(version -> version.survey().id().equals(instrument.id()));
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

  private Stream<SurveyVersion> versionsAt(int number) {
    Unit unit = units.get(number);
    LocalDate day = lastDayOf(unit);
    List<Integer> path =
        units.path(number, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
    return ASKED.stream()
        .map(channel -> new Deployment.Occasion(path, null, null, channel, Stage.RESULT, day))
        .map(surveys::findDeployed)
        .flatMap(Optional::stream)
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
