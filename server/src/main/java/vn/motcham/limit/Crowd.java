package vn.motcham.limit;

import io.netty.handler.codec.http.HttpRequest;
import java.util.List;

/** Who shares the server with whom. Each crowd has a share of its own, which no other can fill. */
enum Crowd {
  /** Kiosks that sign what they send. */
  KIOSK,

  /** Kiosks that wait to hear something: they take no room from what is sent. */
  WAITING,

  /** One-stop software, which carries a key. */
  SOFTWARE,
  STAFF,
  PUBLIC,

  /** Whoever watches over the server; it answers them at all times. */
  WATCH;

  private static final String KIOSKS = "/api/v1/kiosk/";
  private static final String WAKES = KIOSKS + "wakes";
  private static final List<String> FOR_SOFTWARE =
      List.of("/api/v1/invitations", "/api/v1/kiosks/");

  static Crowd of(HttpRequest request) {
    String uri = request.uri();
    if (uri.startsWith(KIOSKS) && request.headers().contains("Kiosk-Signature")) {
      return uri.startsWith(WAKES) ? WAITING : KIOSK;
    }
    if (FOR_SOFTWARE.stream().anyMatch(uri::startsWith)
        && request.headers().contains("Authorization")) {
      return SOFTWARE;
    }
    if (uri.startsWith("/staff")) {
      return STAFF;
    }
    return uri.startsWith("/health") || uri.equals("/prometheus") ? WATCH : PUBLIC;
  }
}
