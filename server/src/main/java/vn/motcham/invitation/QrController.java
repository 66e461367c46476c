package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.OptionalInt;
import vn.motcham.http.Refused;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** An invitation's code, to be printed. */
@Controller("/r/{token}")
final class QrController {
  private static final String SIZE = "size";
  private static final int LARGEST = 2048;

  /** With fewer pixels to a module nothing reads it any more. */
  private static final int LEAST_PIXELS = 2;

  private final PrintedCodes codes;

  QrController(PrintedCodes codes) {
    this.codes = codes;
  }

  /**
   * @param token of which {@code ?size=} asks for a picture that is so many pixels wide
   */
  @Get("/qr.svg")
  @Produces(MediaType.IMAGE_SVG)
  HttpResponse<String> svg(HttpRequest<?> request, @PathVariable String token) {
    String address = codes.require(request, token).address();
    OptionalInt size = size(request);
    return HttpResponse.ok(
        size.isPresent()
            ? fitting(address, size.getAsInt()).svg(size.getAsInt())
            : QrCode.of(address).svg());
  }

  /**
   * @param token of which {@code ?size=} asks for a picture that is so many pixels wide
   */
  @Get("/qr.png")
  @Produces(MediaType.IMAGE_PNG)
  HttpResponse<byte[]> png(HttpRequest<?> request, @PathVariable String token) {
    String address = codes.require(request, token).address();
    OptionalInt size = size(request);
    return HttpResponse.ok(
        size.isPresent()
            ? fitting(address, size.getAsInt()).png(size.getAsInt())
            : QrCode.of(address).png());
  }

  private static OptionalInt size(HttpRequest<?> request) {
    String asked = request.getParameters().getFirst(SIZE).orElse(null);
    if (asked == null) {
      return OptionalInt.empty();
    }
    if (!asked.matches("[0-9]{1,9}")) {
      throw refused(ProblemType.BAD_FORMAT);
    }
    return OptionalInt.of(Integer.parseInt(asked));
  }

  private static QrCode fitting(String address, int pixels) {
    QrCode code = QrCode.of(address, pixels);
    if (pixels < code.size() * LEAST_PIXELS || pixels > LARGEST) {
      throw refused(ProblemType.OUT_OF_RANGE);
    }
    return code;
  }

  private static Refused refused(ProblemType type) {
    return new Refused(Problem.of(List.of(Fault.at("?" + SIZE, type))));
  }
}
