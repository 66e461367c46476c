package vn.motcham.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import vn.motcham.http.PublicAddress;

/** Carries a session's secret: {@code __Host-} bound, except on a plain address of this machine. */
@Singleton
final class SessionCookie {
  private final boolean secure;
  private final String name;

  SessionCookie(PublicAddress address) {
    this.secure = address.isSecure();
    this.name = secure ? "__Host-motcham" : "motcham";
  }

  Optional<String> read(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(name)
        .map(Cookie::getValue)
        .filter(v -> v.length() < 100);
  }

  Cookie holding(String secret) {
    return Cookie.of(name, secret)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Strict);
  }

  Cookie gone() {
    return holding("").maxAge(Duration.ZERO);
  }
}
