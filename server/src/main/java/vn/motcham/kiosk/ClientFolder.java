package vn.motcham.kiosk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The kiosk's page lies in a folder; who leaves out the last slash is shown the way. */
@ServerFilter("/kiosk")
final class ClientFolder {
  private static final String WITHOUT_SLASH = "/kiosk";

  @RequestFilter
  @Nullable HttpResponse<?> lead(HttpRequest<?> request) {
    URI uri = request.getUri();
    if (!WITHOUT_SLASH.equals(uri.getRawPath())) {
      return null;
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return HttpResponse.redirect(URI.create(WITHOUT_SLASH + "/" + query));
  }
}
