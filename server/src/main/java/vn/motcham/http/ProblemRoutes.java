package vn.motcham.http;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** The one place where anything that goes wrong becomes an answer. */
@Controller
final class ProblemRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemRoutes.class);

  private final ProblemAnswers answers;

  ProblemRoutes(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Error(global = true)
  HttpResponse<?> any(HttpRequest<?> request, Throwable error) {
    return answers.of(request, problemOf(error));
  }

  private static Problem problemOf(Throwable error) {
    return switch (error) {
      case Refused refused -> refused.problem();
      case ContentLengthExceededException _ -> ProblemType.BODY_TOO_LARGE.problem();
      case HttpStatusException status -> typeOf(status.getStatus()).problem();
      case UnsatisfiedRouteException _, ConversionErrorException _, JacksonException _ ->
          ProblemType.MALFORMED_REQUEST.problem();
      case IllegalArgumentException _ when isAboutTheRequest(error) ->
          ProblemType.MALFORMED_REQUEST.problem();
      case JdbiException _ -> {
        LOG.warn("The database did not answer: {}", rootOf(error).toString());
        yield ProblemType.NOT_READY.problem();
      }
      default -> {
        LOG.error("Unexpected", error);
        yield ProblemType.UNEXPECTED.problem();
      }
    };
  }

  /** Netty and Micronaut refuse malformed paths, cookies and parameters this way. */
  private static boolean isAboutTheRequest(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return trace.length > 0
        && (trace[0].getClassName().startsWith("io.netty.")
            || trace[0].getClassName().startsWith("java.net.URI")
            || trace[0].getClassName().startsWith("io.micronaut.http."));
  }

  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static ProblemType typeOf(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> ProblemType.NOT_FOUND_HERE;
      case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> ProblemType.NO_SUCH_FORMAT;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemType.MEDIA_TYPE;
      case REQUEST_ENTITY_TOO_LARGE -> ProblemType.BODY_TOO_LARGE;
      default -> ProblemType.MALFORMED_REQUEST;
    };
  }

  @Error(status = HttpStatus.BAD_REQUEST, global = true)
  HttpResponse<?> badRequest(HttpRequest<?> request) {
    return Pages.markedAsItIs(request)
        .orElseGet(() -> answers.of(request, ProblemType.MALFORMED_REQUEST.problem()));
  }

  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<?> notFound(HttpRequest<?> request) {
    return answers.of(request, ProblemType.NOT_FOUND_HERE.problem());
  }

  @Error(status = HttpStatus.METHOD_NOT_ALLOWED, global = true)
  HttpResponse<?> methodNotAllowed(HttpRequest<?> request) {
    return answers
        .of(request, ProblemType.METHOD_NOT_ALLOWED.problem())
        .header(HttpHeaders.ALLOW, answers.allowed(request));
  }

  @Error(status = HttpStatus.NOT_ACCEPTABLE, global = true)
  HttpResponse<?> notAcceptable(HttpRequest<?> request) {
    return answers.of(request, ProblemType.NO_SUCH_FORMAT.problem());
  }

  @Error(status = HttpStatus.UNSUPPORTED_MEDIA_TYPE, global = true)
  HttpResponse<?> mediaType(HttpRequest<?> request) {
    return answers.of(request, ProblemType.MEDIA_TYPE.problem());
  }

  @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
  HttpResponse<?> tooLarge(HttpRequest<?> request) {
    return answers.of(request, ProblemType.BODY_TOO_LARGE.problem());
  }
}
