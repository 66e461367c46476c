package vn.motcham.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.ReportingGrid;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.kiosk.Assignment;
import vn.motcham.kiosk.Stays;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.tally.UnitCorrection;
import vn.motcham.tally.UnitCorrection.Draft;
import vn.motcham.tally.UnitCorrections;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * What stands against a correction. A response does not know by which kiosk it came, so only hours
 * in which one kiosk alone was noted down at a unit can be moved; and nobody may learn of fewer
 * than k people by holding a published figure against the same one before.
 */
@Singleton
final class Objections {
  private final Stays stays;
  private final Surveys surveys;
  private final Units units;
  private final UnitCorrections corrections;
  private final Disclosure disclosure;
  private final ReportingGrid grid;
  private final InstantSource clock;

  Objections(
      Stays stays,
      Surveys surveys,
      Units units,
      UnitCorrections corrections,
      Disclosure disclosure,
      ReportingGrid grid,
      InstantSource clock) {
    this.stays = stays;
    this.surveys = surveys;
    this.units = units;
    this.corrections = corrections;
    this.disclosure = disclosure;
    this.grid = grid;
    this.clock = clock;
  }

  /** The first of them. */
  Optional<Problem> find(Wanted wanted) {
    return Stream.<Supplier<Optional<ProblemType>>>of(
            () -> toTheHours(wanted),
            () -> toTheUnit(wanted),
            () -> objection(isAnotherKioskThere(wanted), ProblemType.OTHER_KIOSK_THERE),
            () -> objection(!isSameSurvey(wanted), ProblemType.OTHER_SURVEY_THERE),
            () -> objection(isCorrectedAlready(wanted.draft()), ProblemType.CORRECTED_ALREADY))
        .flatMap(rule -> rule.get().stream())
        .findFirst()
        .map(ProblemType::problem)
        .or(() -> findToTakingBack(wanted.draft()));
  }

  /** Taking it back changes the same figures by the same people. */
  Optional<Problem> findToTakingBack(Draft draft) {
    boolean tells =
        corrections
            .groups(
                draft,
                grid.monthOf(draft.first().firstDay()).firstDay(),
                grid.monthOf(draft.last().firstDay()).lastDay(),
                this::findClosedMonth)
            .stream()
            .anyMatch(group -> group > 0 && !disclosure.holds(group));
    return tells
        ? Optional.of(
            Problem.of(
                ProblemType.CORRECTION_GIVES_AWAY, "limit", Integer.toString(disclosure.k())))
        : Optional.empty();
  }

  private static Optional<ProblemType> objection(boolean stands, ProblemType type) {
    return stands ? Optional.of(type) : Optional.empty();
  }

  private Optional<ProblemType> toTheHours(Wanted wanted) {
    Hours hours = wanted.hours();
    Assignment stay = wanted.stay();
    if (!hours.isInOrder()) {
      return Optional.of(ProblemType.HOURS_OUT_OF_ORDER);
    }
    if (!hours.isOver(clock.instant())) {
      return Optional.of(ProblemType.HOURS_NOT_OVER);
    }
    boolean before = hours.first().code() < Hours.of(stay.from()).code();
    return objection(
        before || !hours.touch(stay.from(), stay.until()), ProblemType.HOURS_OUTSIDE_STAY);
  }

  private Optional<ProblemType> toTheUnit(Wanted wanted) {
    if (wanted.unit() == wanted.stay().place().unit()) {
      return Optional.of(ProblemType.SAME_UNIT);
    }
    Unit unit = units.get(wanted.unit());
    return objection(!days(wanted).allMatch(unit::isOpenOn), ProblemType.UNIT_NOT_OPEN_THEN);
  }

  private static Stream<LocalDate> days(Wanted wanted) {
    return Stream.of(wanted.hours().first().firstDay(), wanted.hours().last().firstDay());
  }

  private boolean isAnotherKioskThere(Wanted wanted) {
    return stays.listAt(wanted.stay().place().unit()).stream()
        .map(Stays.Stay::assignment)
        .filter(other -> other.id() != wanted.stay().id())
        .anyMatch(other -> wanted.hours().touch(other.from(), other.until()));
  }

  /** What was asked must be asked there, or its pages would not tell of it. */
  private boolean isSameSurvey(Wanted wanted) {
    String asked = surveys.get(wanted.stay().survey()).survey().id();
    return days(wanted)
        .allMatch(
            day ->
                findDeployed(wanted, day)
                    .filter(version -> version.survey().id().equals(asked))
                    .isPresent());
  }

  private Optional<SurveyVersion> findDeployed(Wanted wanted, LocalDate day) {
    List<Integer> line =
        units.path(wanted.unit(), EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
    return surveys.findDeployed(
        new Deployment.Occasion(
            line, null, null, Channel.KIOSK, wanted.stay().place().stage(), day));
  }

  private boolean isCorrectedAlready(Draft draft) {
    return corrections.listOfUnit(draft.unit()).stream()
        .filter(other -> other.draft().overlaps(draft))
        .anyMatch(other -> other.isStanding() || isInTheWay(other, draft));
  }

  /**
   * One that was taken back before anything was published with it is as if it had never been. Else
   * the same hours may be moved again, but not some of them: the others could be subtracted.
   */
  private boolean isInTheWay(UnitCorrection revoked, Draft draft) {
    UnitCorrection.Revocation revocation = revoked.revocation();
    return revocation != null
        && !revoked.draft().isOfTheSameHours(draft)
        && grid.monthOf(revoked.draft().first().firstDay()).isClosedOn(day(revocation.at()));
  }

  private Optional<ReportingPeriod> findClosedMonth(Bucket bucket) {
    return Optional.of(grid.monthOf(bucket.firstDay()))
        .filter(month -> month.isClosedOn(day(clock.instant())));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Bucket.ZONE);
  }
}
