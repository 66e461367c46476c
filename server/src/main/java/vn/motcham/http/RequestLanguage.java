package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;
import vn.motcham.problem.Language;

/**
 * Which language a request is answered in: asked for in the address, else chosen before, else
 * Vietnamese.
 */
public final class RequestLanguage {
  public static final String PARAMETER = "lang";
  static final String COOKIE = "lang";

  private RequestLanguage() {}

  public static Language of(HttpRequest<?> request) {
    return asked(request).or(() -> chosen(request)).orElse(Language.VI);
  }

  /** The language named in the address, if any. */
  static Optional<Language> asked(HttpRequest<?> request) {
    return request.getParameters().getFirst(PARAMETER).flatMap(Language::find);
  }

  private static Optional<Language> chosen(HttpRequest<?> request) {
    return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Language::find);
  }
}
