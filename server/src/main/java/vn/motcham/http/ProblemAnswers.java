package vn.motcham.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;

/** A problem as RFC 9457 JSON, or as a page when a browser asks. */
@Singleton
final class ProblemAnswers {
  private static final MediaType JSON = MediaType.of("application/problem+json");
  private static final String RETRY_SECONDS = "30";
  private static final String RETRY_SECONDS_WHEN_BUSY = "2";

  private final Pages pages;
  private final Headers headers;
  private final SecureRandom random;

  ProblemAnswers(Pages pages, Headers headers, SecureRandom random) {
    this.pages = pages;
    this.headers = headers;
    this.random = random;
  }

  MutableHttpResponse<Object> of(HttpRequest<?> request, Problem problem) {
    return of(request, problem, Map.of());
  }

  /**
   * @param members what a program is told besides
   */
  MutableHttpResponse<Object> of(
      HttpRequest<?> request, Problem problem, Map<String, Object> members) {
    HttpStatus status = statusOf(problem.type().kind());
    Language language = RequestLanguage.of(request);
    MutableHttpResponse<Object> response = HttpResponse.status(status);
    if (asksForPage(request)) {
      String html = pages.render(request, "http/problem", page(problem, language));
      response.contentType(Pages.HTML).body(html);
    } else {
      Map<String, Object> json = json(problem, language);
      json.putAll(members);
      response.contentType(JSON).body(json);
    }
    // A request that can't be read as HTTP is answered without any filter.
    headers.secure(request, response);
    if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
      response.header(
          HttpHeaders.RETRY_AFTER,
          problem.type() == ProblemType.BUSY ? RETRY_SECONDS_WHEN_BUSY : RETRY_SECONDS);
    }
    return response;
  }

  private static boolean asksForPage(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/")
        && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }

  private static ProblemPage page(Problem problem, Language language) {
    return new ProblemPage(
        ProblemJson.title(problem, language), Texts.of(problem, language), problem.type().code());
  }

  private Map<String, Object> json(Problem problem, Language language) {
    Map<String, Object> json = ProblemJson.of(problem, language);
    json.put("instance", "urn:motcham:occurrence:" + occurrence());
    return json;
  }

  private String occurrence() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static HttpStatus statusOf(ProblemType.Kind kind) {
    return switch (kind) {
      case SYNTAX -> HttpStatus.BAD_REQUEST;
      case CONTENT -> HttpStatus.UNPROCESSABLE_ENTITY;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case METHOD -> HttpStatus.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
      case CONFLICT -> HttpStatus.CONFLICT;
      case GONE -> HttpStatus.GONE;
      case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
      case LINE_TOO_LONG -> HttpStatus.REQUEST_URI_TOO_LONG;
      case HEADERS_TOO_LARGE -> HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
      case MEDIA -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case UNEXPECTED -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
