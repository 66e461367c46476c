package vn.motcham.limit;

import io.netty.handler.codec.http.HttpRequest;

/** Who shares the server with whom. Each crowd has a share of its own, which no other can fill. */
enum Crowd {
  /** Kiosks that sign what they send. */
  KIOSK,

  /** One-stop software, which carries a key. */
  SOFTWARE,
  STAFF,
  PUBLIC,

  /** Whoever watches over the server; it answers them at all times. */
  WATCH;

  private static final String KIOSKS = "/api/v1/kiosk/";

  static Crowd of(HttpRequest request) {
    String uri = request.uri();
    if (uri.startsWith(KIOSKS) && request.headers().contains("Kiosk-Signature")) {
      return KIOSK;
    }
    if (uri.startsWith("/api/v1/invitations") && request.headers().contains("Authorization")) {
      return SOFTWARE;
    }
    if (uri.startsWith("/staff")) {
      return STAFF;
    }
    return uri.startsWith("/health") || uri.equals("/prometheus") ? WATCH : PUBLIC;
  }
}
