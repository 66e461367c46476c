package vn.motcham.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import vn.motcham.problem.ProblemType;

/**
 * What the server refuses by itself, before or instead of a controller.
 *
 * <p>There are no error routes by status on purpose: they would take the place of a controller's
 * own page with that status. And such a route waits for the body that the first route already waits
 * for; when the body arrives after the headers, Micronaut 4.10 then waits for itself in an endless
 * loop that eats the memory (micronaut-core issue 12940).
 */
@Singleton
final class Refusals implements ErrorResponseProcessor<Object> {
  /** What any route here may take, for methods that none takes. */
  private static final String ALL = "GET, HEAD, POST";

  private final ProblemAnswers answers;

  Refusals(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> refused) {
    ProblemType type =
        isJsonWithoutBody(context)
            ? ProblemType.MALFORMED_JSON
            : typeOf(context.getRequest(), refused.status());
    MutableHttpResponse<Object> answer = answers.of(context.getRequest(), type.problem());
    if (type == ProblemType.METHOD_NOT_ALLOWED) {
      answer.header(
          HttpHeaders.ALLOW, refused.getHeaders().get(HttpHeaders.ALLOW, String.class, ALL));
    }
    return answer;
  }

  private static boolean isJsonWithoutBody(ErrorContext context) {
    return context
            .getRootCause()
            .filter(UnsatisfiedBodyRouteException.class::isInstance)
            .isPresent()
        && context
            .getRequest()
            .getContentType()
            .filter(MediaType.APPLICATION_JSON_TYPE::equals)
            .isPresent();
  }

  /** A request that was not even read carries the reason with it. */
  private static ProblemType typeOf(HttpRequest<?> request, HttpStatus status) {
    Throwable unread =
        request instanceof NettyHttpRequest<?> netty
            ? netty.getNativeRequest().decoderResult().cause()
            : null;
    return switch (unread) {
      case null -> typeOf(status);
      case Refused refused -> refused.problem().type();
      case TooLongHttpLineException _ -> ProblemType.LINE_TOO_LONG;
      case TooLongHttpHeaderException _ -> ProblemType.HEADERS_TOO_LARGE;
      default -> ProblemType.MALFORMED_REQUEST;
    };
  }

  static ProblemType typeOf(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> ProblemType.NOT_FOUND_HERE;
      case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> ProblemType.NO_SUCH_FORMAT;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemType.MEDIA_TYPE;
      case REQUEST_ENTITY_TOO_LARGE -> ProblemType.BODY_TOO_LARGE;
      case TOO_MANY_REQUESTS -> ProblemType.TOO_MANY_REQUESTS;
      case SERVICE_UNAVAILABLE -> ProblemType.NOT_READY;
      default -> status.getCode() < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.UNEXPECTED;
    };
  }
}
