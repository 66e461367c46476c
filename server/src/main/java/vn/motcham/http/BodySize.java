package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import vn.motcham.problem.ProblemType;

/**
 * Keeps bodies small on all routes but those of a {@link LargeBody}: by what the headers announce,
 * before anything is read, and again when a body that announced nothing is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodySize {
  private static final long MOST = 65_536;

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean large =
        RouteAttributes.getRouteMatch(request)
            .filter(
                route ->
                    route.getRouteInfo().getAnnotationMetadata().hasAnnotation(LargeBody.class))
            .isPresent();
    if (!large) {
      check(request.getContentLength());
    }
  }

  /**
   * @throws Refused {@code body-too-large}
   */
  static void check(long bytes) {
    if (bytes > MOST) {
      throw new Refused(ProblemType.BODY_TOO_LARGE);
    }
  }
}
