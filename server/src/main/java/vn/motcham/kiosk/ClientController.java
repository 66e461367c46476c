package vn.motcham.kiosk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;

/** The kiosk's page lies in a folder; who leaves out the last slash is shown the way. */
@Controller
final class ClientController {
  private static final String FOLDER = "/kiosk/";

  @Get("/kiosk")
  HttpResponse<?> open(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    return HttpResponse.redirect(URI.create(query == null ? FOLDER : FOLDER + "?" + query));
  }
}
