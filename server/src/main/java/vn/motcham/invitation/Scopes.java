package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.integration.Matter;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** What an invitation that somebody asks for would be good for, if it may be at all. */
@Singleton
final class Scopes {
  private static final int USUAL_DAYS = 30;

  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;

  Scopes(Units units, Procedures procedures, Surveys surveys) {
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
  }

  /** What became of the question. */
  sealed interface Answer {}

  /**
   * What it is good for.
   *
   * @param procedure number, 0: none
   * @param field number, 0: none
   */
  record Scope(
      int unit,
      int decidingUnit,
      int survey,
      int procedure,
      int field,
      LocalDate notBefore,
      LocalDate expiresOn)
      implements Answer {}

  record Refusal(Problem problem) implements Answer {}

  Answer of(InvitationRequest request, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    checkUnits(request, today, faults);
    Matter matter = Matter.of(request.procedure(), request.field(), procedures, faults);
    LocalDate notBefore = Objects.requireNonNullElse(request.notBefore(), today);
    LocalDate expiresOn =
        Objects.requireNonNullElse(request.expiresOn(), notBefore.plusDays(USUAL_DAYS));
    checkDates(today, notBefore, expiresOn, faults);
    if (!faults.isEmpty()) {
      return new Refusal(Problem.of(faults));
    }
    var occasion =
        new Deployment.Occasion(
            line(request.unit(), notBefore),
            matter.findProcedure().map(Procedure::code).orElse(null),
            matter.findField().map(Field::code).orElse(null),
            Channel.RECEIPT,
            request.stage(),
            notBefore);
    Optional<SurveyVersion> survey = survey(request.survey(), occasion);
    if (survey.isEmpty()) {
      return new Refusal(noSurvey(request));
    }
    return new Scope(
        request.unit(),
        Objects.requireNonNullElse(request.decidingUnit(), request.unit()),
        survey.get().number(),
        matter.procedureNumber(),
        matter.findField().map(Field::number).orElse(0),
        notBefore,
        expiresOn);
  }

  private static Problem noSurvey(InvitationRequest request) {
    return request.survey() == null
        ? ProblemType.NO_SURVEY.problem()
        : Problem.of(List.of(Fault.at("/survey", ProblemType.SURVEY_NOT_DEPLOYED)));
  }

  private Optional<SurveyVersion> survey(
      InvitationRequest.@Nullable Version wanted, Deployment.Occasion occasion) {
    return wanted == null
        ? surveys.findDeployed(occasion)
        : surveys.listDeployed(occasion).stream()
            .filter(known -> known.survey().id().equals(wanted.id()))
            .filter(known -> known.survey().version() == wanted.version())
            .findFirst();
  }

  private void checkUnits(InvitationRequest request, LocalDate today, List<Fault> faults) {
    if (!isOpen(request.unit(), today)) {
      faults.add(Fault.at("/unit", ProblemType.UNKNOWN_VALUE));
    }
    if (request.decidingUnit() != null && !isOpen(request.decidingUnit(), today)) {
      faults.add(Fault.at("/decidingUnit", ProblemType.UNKNOWN_VALUE));
    }
  }

  private boolean isOpen(int unit, LocalDate day) {
    return units.find(unit).filter(found -> found.isOpenOn(day)).isPresent();
  }

  static void checkDates(
      LocalDate today, LocalDate notBefore, LocalDate expiresOn, List<Fault> faults) {
    LocalDate last = today.plusDays(Token.LONGEST_DAYS);
    if (notBefore.isBefore(today) || notBefore.isAfter(last)) {
      faults.add(Fault.at("/notBefore", ProblemType.OUT_OF_RANGE));
    }
    if (expiresOn.isBefore(notBefore) || expiresOn.isAfter(last)) {
      faults.add(Fault.at("/expiresOn", ProblemType.OUT_OF_RANGE));
    }
  }

  /** Numbers of the unit and of those above it. */
  List<Integer> line(int unit, LocalDate day) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
  }
}
