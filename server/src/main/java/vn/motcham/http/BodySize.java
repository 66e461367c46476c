package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import vn.motcham.problem.ProblemType;

/**
 * Keeps bodies to 64 KiB on all routes but those of a {@link LargeBody}, by what the headers
 * announce; {@link UnannouncedBodySize} sees to the others.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodySize {
  static final long MOST = 65_536;

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean large =
        RouteAttributes.getRouteMatch(request)
            .filter(
                route ->
                    route.getRouteInfo().getAnnotationMetadata().hasAnnotation(LargeBody.class))
            .isPresent();
    if (!large && request.getContentLength() > MOST) {
      throw new Refused(ProblemType.BODY_TOO_LARGE);
    }
  }
}
