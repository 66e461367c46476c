package vn.motcham.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The security headers of every answer, errors and files included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Headers {
  private static final String CSP =
      """
      default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self'; font-src 'self'; \
      connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
      form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

  private static final String PLAIN_CSP = contentSecurityPolicy("");

  /** Nothing but a kiosk plays anything. */
  private static final String KIOSK_CSP = PLAIN_CSP + "; media-src 'self'";

  private final PublicAddress address;

  Headers(PublicAddress address) {
    this.address = address;
  }

  @ResponseFilter
  void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", isKiosk(request.getPath()) ? KIOSK_CSP : PLAIN_CSP);
    }
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", keeping(request.getPath()));
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (address.isSecure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** The kiosk's files are asked after each time, so that they always fit each other. */
  private static String keeping(String path) {
    if (path.startsWith("/assets/")) {
      return "public, max-age=3600";
    }
    return isKiosk(path) ? "no-cache" : "no-store";
  }

  private static boolean isKiosk(String path) {
    return path.startsWith("/kiosk/");
  }

  /** The policy, with one more style source (a hash) where a page carries its style in itself. */
  static String contentSecurityPolicy(String styleSource) {
    return CSP.formatted(styleSource.isEmpty() ? "" : " " + styleSource);
  }
}
