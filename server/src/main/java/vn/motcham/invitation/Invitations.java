package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcham.http.PublicAddress;
import vn.motcham.integration.Matter;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.round.Rounds;
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

/** The invitations. Issuing one leaves no trace; reading one needs no database. */
@Singleton
public final class Invitations {
  private static final int USUAL_DAYS = 30;

  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;
  private final Rounds rounds;
  private final TokenKeys keys;
  private final PublicAddress address;
  private final SecureRandom random;
  private final InstantSource clock;

  Invitations(
      Units units,
      Procedures procedures,
      Surveys surveys,
      Rounds rounds,
      TokenKeys keys,
      PublicAddress address,
      SecureRandom random,
      InstantSource clock) {
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
    this.rounds = rounds;
    this.keys = keys;
    this.address = address;
    this.random = random;
    this.clock = clock;
  }

  /** What became of a request. */
  public sealed interface Issue {}

  public record Issued(Invitation invitation) implements Issue {}

  public record Refusal(Problem problem) implements Issue {}

  /** Issues an invitation; nothing is stored. */
  public Issue issue(InvitationRequest request) {
    LocalDate today = today();
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
    Optional<SurveyVersion> survey = survey(request, matter, notBefore);
    if (survey.isEmpty()) {
      return new Refusal(ProblemType.NO_SURVEY.problem());
    }
    return new Issued(
        invitation(
            new Token(
                keys.current(),
                nonce(),
                request.unit(),
                Objects.requireNonNullElse(request.decidingUnit(), request.unit()),
                survey.get().number(),
                matter.procedureNumber(),
                matter.findField().map(Field::number).orElse(0),
                request.stage(),
                today,
                notBefore,
                expiresOn)));
  }

  private Invitation invitation(Token token) {
    String text = TokenCode.write(token, keys.get(token.keyId()));
    return new Invitation(address.of("/r/" + text), text, token.expiresOn());
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

  private static void checkDates(
      LocalDate today, LocalDate notBefore, LocalDate expiresOn, List<Fault> faults) {
    LocalDate last = today.plusDays(Token.LONGEST_DAYS);
    if (notBefore.isBefore(today) || notBefore.isAfter(last)) {
      faults.add(Fault.at("/notBefore", ProblemType.OUT_OF_RANGE));
    }
    if (expiresOn.isBefore(notBefore) || expiresOn.isAfter(last)) {
      faults.add(Fault.at("/expiresOn", ProblemType.OUT_OF_RANGE));
    }
  }

  private Optional<SurveyVersion> survey(InvitationRequest request, Matter matter, LocalDate day) {
    return surveys.findDeployed(
        new Deployment.Occasion(
            line(request.unit(), day),
            matter.findProcedure().map(Procedure::code).orElse(null),
            matter.findField().map(Field::code).orElse(null),
            Channel.RECEIPT,
            request.stage(),
            day));
  }

  /** The token, if it is one of ours, whatever its dates. */
  Optional<Token> find(String token) {
    return TokenCode.read(token, keys::find);
  }

  /** The number of the round that a rating given today belongs to; 0: none. */
  int roundOf(Token token) {
    LocalDate today = today();
    return rounds.numberFor(
        surveys.get(token.survey()).survey(), line(token.unit(), today), Channel.RECEIPT, today);
  }

  private List<Integer> line(int unit, LocalDate day) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  private byte[] nonce() {
    byte[] nonce = new byte[Token.NONCE_BYTES];
    random.nextBytes(nonce);
    return nonce;
  }
}
