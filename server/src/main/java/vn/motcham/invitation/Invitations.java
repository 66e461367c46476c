package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import vn.motcham.http.PublicAddress;
import vn.motcham.issuance.Issuances;
import vn.motcham.problem.Problem;
import vn.motcham.response.Bucket;

/** The invitations. Making one leaves no trace but a count; reading one needs no database. */
@Singleton
public final class Invitations {
  private final Scopes scopes;
  private final OfflineTokens offline;
  private final TokenKeys keys;
  private final PublicAddress address;
  private final Issuances issuances;
  private final SecureRandom random;
  private final InstantSource clock;

  Invitations(
      Scopes scopes,
      OfflineTokens offline,
      TokenKeys keys,
      PublicAddress address,
      Issuances issuances,
      SecureRandom random,
      InstantSource clock) {
    this.scopes = scopes;
    this.offline = offline;
    this.keys = keys;
    this.address = address;
    this.issuances = issuances;
    this.random = random;
    this.clock = clock;
  }

  /** What became of a request. */
  public sealed interface Issue {}

  public record Issued(Invitation invitation) implements Issue {}

  public record Refusal(Problem problem) implements Issue {}

  /** Makes an invitation; nothing is stored, so whoever gives it out has it counted. */
  public Issue issue(InvitationRequest request) {
    LocalDate today = today();
    return switch (scopes.of(request, today)) {
      case Scopes.Refusal(Problem problem) -> new Refusal(problem);
      case Scopes.Scope scope -> new Issued(written(token(scope, request, today)));
    };
  }

  private Token token(Scopes.Scope scope, InvitationRequest request, LocalDate today) {
    return new Token(
        keys.current(),
        nonce(),
        scope.unit(),
        scope.decidingUnit(),
        scope.survey(),
        scope.procedure(),
        scope.field(),
        request.stage(),
        today,
        scope.notBefore(),
        scope.expiresOn(),
        request.needsActivation());
  }

  private Invitation written(Token token) {
    return of(TokenCode.write(token, keys.get(token.keyId())), token.expiresOn());
  }

  /** Counts invitations that were printed in stock, for whoever will be given them. */
  public void countPrinted(Collection<Invitation> printed) {
    issuances.printed(
        printed.stream().map(one -> find(one.token()).orElseThrow().invited()).toList());
  }

  /** The invitation of a token that was written before. */
  Invitation of(String token, LocalDate expiresOn) {
    return new Invitation(address.of("/r/" + token), token, expiresOn);
  }

  /**
   * Makes tokens with a new key from now on, and believes those made with older ones as before.
   *
   * @param least the lowest number that it may have
   * @return its number; none when there are no numbers left
   */
  public OptionalInt renewKey(int least) {
    return keys.renew(least);
  }

  /** The first day on which no paper is good any more that was printed before today. */
  public LocalDate endOfPrinted() {
    return today().plusDays(Token.LONGEST_DAYS + 1L);
  }

  /** The token, if it is one of ours, whatever its dates. */
  Optional<Token> find(String token) {
    return TokenCode.read(token, keys::find).or(() -> offline.find(token));
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
