package vn.motcham.slip;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.invitation.PrintedCodes;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** An invitation with words around its code, to be printed beside or on the case's own papers. */
@Controller("/r/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SlipController {
  private final PrintedCodes codes;
  private final Slips slips;

  SlipController(PrintedCodes codes, Slips slips) {
    this.codes = codes;
    this.slips = slips;
  }

  @Get("/slip.pdf")
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> pdf(HttpRequest<?> request, @PathVariable String token) {
    Slip slip = slips.slip(codes.require(request, token));
    byte[] pdf =
        slips
            .print(slip, RequestLanguage.of(request))
            .orElseThrow(() -> new Refused(ProblemType.BUSY));
    return HttpResponse.ok(pdf)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"slip.pdf\"");
  }

  /**
   * What is sent to a counter's printer as it is.
   *
   * @param paper how many millimetres wide
   * @param cut whether the printer is to cut it off
   */
  @Get("/qr.escpos")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  HttpResponse<byte[]> escpos(
      HttpRequest<?> request,
      @PathVariable String token,
      @QueryValue(defaultValue = "80") String paper,
      @QueryValue(defaultValue = "false") String cut) {
    Slip slip = slips.slip(codes.require(request, token));
    Roll roll = Roll.find(paper).orElseThrow(() -> unknown("?paper"));
    if (!List.of("true", "false").contains(cut)) {
      throw unknown("?cut");
    }
    var image = Ticket.draw(slip, RequestLanguage.of(request), roll);
    return HttpResponse.ok(EscPos.of(image, cut.equals("true")));
  }

  private static Refused unknown(String place) {
    return new Refused(Problem.of(List.of(Fault.at(place, ProblemType.UNKNOWN_VALUE))));
  }
}
