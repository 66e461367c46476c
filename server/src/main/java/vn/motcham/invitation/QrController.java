package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.Refused;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;

/** An invitation's code, to be printed. */
@Controller("/r/{token}")
final class QrController {
  private final Invitations invitations;
  private final PublicAddress address;
  private final Limits limits;

  QrController(Invitations invitations, PublicAddress address, Limits limits) {
    this.invitations = invitations;
    this.address = address;
    this.limits = limits;
  }

  @Get("/qr.svg")
  @Produces(MediaType.IMAGE_SVG)
  HttpResponse<String> svg(HttpRequest<?> request, @PathVariable String token) {
    return HttpResponse.ok(code(request, token).svg());
  }

  @Get("/qr.png")
  @Produces(MediaType.IMAGE_PNG)
  HttpResponse<byte[]> png(HttpRequest<?> request, @PathVariable String token) {
    return HttpResponse.ok(code(request, token).png());
  }

  private QrCode code(HttpRequest<?> request, String token) {
    if (invitations.find(token).isEmpty()) {
      throw new Refused(
          limits.mayGuessOn(request) ? ProblemType.TOKEN_INVALID : ProblemType.TOO_MANY_REQUESTS);
    }
    return QrCode.of(address.inCapitals("/r/" + token));
  }
}
