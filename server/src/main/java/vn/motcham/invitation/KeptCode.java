package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import vn.motcham.code.LookupCode;

/**
 * The look-up code on its way from the form to the page of thanks: a cookie that only this page
 * gets, for a few minutes. In the address it would stay in histories and logs; in the database it
 * would stand beside the response.
 */
final class KeptCode {
  private static final String NAME = "code";
  private static final String PAGE = "/r/thanks";

  /** Long enough to write the code down, and for the page to be opened again. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private KeptCode() {}

  static Cookie of(LookupCode code, boolean secure) {
    return Cookie.of(NAME, code.text())
        .path(PAGE)
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Strict)
        .maxAge(KEPT);
  }

  static Optional<LookupCode> find(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(LookupCode::find);
  }
}
