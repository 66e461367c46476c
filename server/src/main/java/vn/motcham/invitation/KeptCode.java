package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.code.LookupCode;

/**
 * The look-up code on its way from the form to the page of thanks: a cookie that only this page
 * gets, for a few minutes. With it go the unit and what proves that it was thanked for, so that a
 * letter can be left at once. In the address it would stay in histories and logs; in the database
 * it would stand beside the response.
 */
record KeptCode(LookupCode code, int unit, String ticket) {
  private static final String NAME = "code";
  private static final String PAGE = "/r/thanks";
  private static final Pattern VALUE =
      Pattern.compile("([0-9A-Z]{12})\\.([1-9][0-9]{0,8})\\.([0-9a-f]{32})?");

  /** Long enough to write the code down, and for the page to be opened again. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  Cookie cookie(boolean secure) {
    return Cookie.of(NAME, code.text() + "." + unit + "." + ticket)
        .path(PAGE)
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Strict)
        .maxAge(KEPT);
  }

  static Optional<KeptCode> find(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(KeptCode::read);
  }

  private static Optional<KeptCode> read(String value) {
    Matcher parts = VALUE.matcher(value);
    return parts.matches()
        ? LookupCode.find(parts.group(1))
            .map(code -> new KeptCode(code, Integer.parseInt(parts.group(2)), ticket(parts)))
        : Optional.empty();
  }

  /** There is none while no letter can be taken in. */
  private static String ticket(Matcher parts) {
    return Objects.requireNonNullElse(parts.group(3), "");
  }
}
