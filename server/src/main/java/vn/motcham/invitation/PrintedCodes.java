package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.Refused;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;

/** What is printed of invitations: an expired one can be printed too, so that it tells why. */
@Singleton
public final class PrintedCodes {
  private final Invitations invitations;
  private final PublicAddress address;
  private final Limits limits;

  PrintedCodes(Invitations invitations, PublicAddress address, Limits limits) {
    this.invitations = invitations;
    this.address = address;
    this.limits = limits;
  }

  /** That of an invitation that was issued here. */
  public PrintedCode get(Invitation invitation) {
    return find(invitation.token()).orElseThrow();
  }

  /**
   * That of a token which somebody asks to have printed.
   *
   * @throws Refused {@code token-invalid}, {@code too-many-requests}
   */
  public PrintedCode require(HttpRequest<?> request, String token) {
    return find(token)
        .orElseThrow(
            () ->
                new Refused(
                    limits.mayGuessOn(request)
                        ? ProblemType.TOKEN_INVALID
                        : ProblemType.TOO_MANY_REQUESTS));
  }

  private Optional<PrintedCode> find(String text) {
    return invitations
        .find(text)
        .map(
            token ->
                new PrintedCode(
                    address.inCapitals("/r/" + text),
                    token.unit(),
                    token.notBefore(),
                    token.expiresOn()));
  }
}
