package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.subkey.SubKey;
import vn.motcham.subkey.SubKeys;
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

/**
 * The tokens that counters made without the network. The server sees one for the first time when
 * somebody scans it, and believes its sub-key nothing that it can look up itself.
 */
@Singleton
final class OfflineTokens {
  private final TokenKeys keys;
  private final SubKeys subKeys;
  private final Scopes scopes;
  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;

  OfflineTokens(
      TokenKeys keys,
      SubKeys subKeys,
      Scopes scopes,
      Units units,
      Procedures procedures,
      Surveys surveys) {
    this.keys = keys;
    this.subKeys = subKeys;
    this.scopes = scopes;
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
  }

  /** The token, if one of our sub-keys made it, of units and procedures that there are. */
  Optional<Token> find(String text) {
    return OfflineCode.read(text, keys::find).filter(this::isOfThisPlace).map(this::completed);
  }

  private boolean isOfThisPlace(Token token) {
    return units.find(token.unit()).isPresent()
        && units.find(token.decidingUnit()).isPresent()
        && (token.procedure() == 0 || procedures.find(token.procedure()).isPresent())
        && (token.field() == 0 || procedures.findField(token.field()).isPresent());
  }

  /** The survey is the one that the deployments chose for the token's first day. */
  private Token completed(Token token) {
    Procedure procedure = procedures.find(token.procedure()).orElse(null);
    Optional<Field> field =
        procedure == null
            ? procedures.findField(token.field())
            : procedures.findField(procedure.field());
    int survey =
        surveys
            .findDeployed(occasion(token, procedure, field.map(Field::code).orElse(null)))
            .map(SurveyVersion::number)
            .orElse(0);
    return token.with(field.map(Field::number).orElse(0), survey);
  }

  private Deployment.Occasion occasion(
      Token token, @Nullable Procedure procedure, @Nullable String field) {
    return new Deployment.Occasion(
        scopes.line(token.unit(), token.notBefore()),
        procedure == null ? null : procedure.code(),
        field,
        Channel.RECEIPT,
        token.stage(),
        token.notBefore());
  }

  /** Why it will never be good for anything, if so; there is nothing against the server's own. */
  Optional<Reason> findObjection(Token token) {
    SubKey subKey = token.subKey();
    if (subKey == null) {
      return Optional.empty();
    }
    if (subKeys.isRevoked(subKey)) {
      return Optional.of(Reason.REVOKED);
    }
    return isFor(subKey, token) ? Optional.empty() : Optional.of(Reason.OTHER_UNIT);
  }

  private boolean isFor(SubKey subKey, Token token) {
    return Stream.of(EdgeType.values())
        .flatMap(type -> units.path(token.unit(), type, token.notBefore()).stream())
        .map(Unit::number)
        .anyMatch(number -> number == subKey.unit());
  }
}
