package vn.motcham.http;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.io.EOFException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Unavailable;

/** The one place where whatever was thrown becomes an answer. */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final ProblemAnswers answers;

  Failures(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Throwable error) {
    return error instanceof Refused refused
        ? answers.of(request, refused.problem(), refused.members())
        : answers.of(request, problemOf(error));
  }

  private static Problem problemOf(Throwable error) {
    return switch (error) {
      case ContentLengthExceededException _ -> ProblemType.BODY_TOO_LARGE.problem();
      case HttpStatusException status -> Refusals.typeOf(status.getStatus()).problem();
      case UnsatisfiedRouteException _, ConversionErrorException _, JacksonException _ ->
          malformed(error);
      // Whoever sent half a body and left: nobody hears the answer, and the log is not theirs to
      // fill.
      case EOFException _ -> malformed(error);
      case IllegalArgumentException _ when isAboutTheRequest(error) -> malformed(error);
      case Unavailable unavailable -> unavailable.type().problem();
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

  private static Problem malformed(Throwable error) {
    LOG.debug("Malformed", error);
    return ProblemType.MALFORMED_REQUEST.problem();
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
}
