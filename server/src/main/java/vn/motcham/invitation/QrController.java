package vn.motcham.invitation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

/** An invitation's code, to be printed. */
@Controller("/r/{token}")
final class QrController {
  private final Invitations invitations;
  private final PublicAddress address;

  QrController(Invitations invitations, PublicAddress address) {
    this.invitations = invitations;
    this.address = address;
  }

  @Get("/qr.svg")
  @Produces(MediaType.IMAGE_SVG)
  HttpResponse<String> svg(@PathVariable String token) {
    return HttpResponse.ok(code(token).svg());
  }

  @Get("/qr.png")
  @Produces(MediaType.IMAGE_PNG)
  HttpResponse<byte[]> png(@PathVariable String token) {
    return HttpResponse.ok(code(token).png());
  }

  private QrCode code(String token) {
    if (invitations.find(token).isEmpty()) {
      throw new Refused(ProblemType.TOKEN_INVALID);
    }
    return QrCode.of(address.inCapitals("/r/" + token));
  }
}
