package vn.motcham.limit;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.ProblemType;

/** What is wrong with a request as its headers stand there, whatever it is about. */
@Singleton
final class Rules {
  private static final int MOST_HEADERS = 100;

  /** Closed, so that nobody can make us count or learn new ones. */
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final Hosts hosts;
  private final Callers callers;
  private final Rate writes;
  private final InstantSource clock;

  Rules(Hosts hosts, Callers callers, LimitSettings settings, InstantSource clock) {
    this.hosts = hosts;
    this.callers = callers;
    this.writes = new Rate(2 * settings.writesPerMinute(), Duration.ofMinutes(2));
    this.clock = clock;
  }

  /** Why it is not let in; null: it is. */
  @Nullable ProblemType refusal(HttpRequest request, Crowd crowd, SocketAddress from) {
    HttpHeaders headers = request.headers();
    if (headers.size() > MOST_HEADERS) {
      return ProblemType.HEADERS_TOO_LARGE;
    }
    if (!METHODS.contains(request.method())) {
      return ProblemType.METHOD_NOT_ALLOWED;
    }
    if (!hosts.isAskedRightly(request) || !isPlainlyFramed(headers)) {
      return ProblemType.MALFORMED_REQUEST;
    }
    if (headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
      return ProblemType.MEDIA_TYPE;
    }
    boolean write = crowd == Crowd.PUBLIC && request.method().equals(HttpMethod.POST);
    return write && !isByPoster(request) && !mayWrite(headers, from)
        ? ProblemType.TOO_MANY_REQUESTS
        : null;
  }

  /** A hall full of people has one address and one poster: the place counts these, not we. */
  private static boolean isByPoster(HttpRequest request) {
    return request.uri().startsWith("/q/") || request.uri().startsWith("/Q/");
  }

  /** Nothing but chunks: of everything else a proxy might think otherwise than we do. */
  private static boolean isPlainlyFramed(HttpHeaders headers) {
    String framing = headers.get(HttpHeaderNames.TRANSFER_ENCODING);
    return framing == null || HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(framing);
  }

  private boolean mayWrite(HttpHeaders headers, SocketAddress from) {
    long caller = callers.number(from, Limits.forwarded(headers.getAll(Limits.FORWARDED)));
    return writes.allows(caller, clock.millis());
  }
}
