package vn.motcham.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import vn.motcham.problem.ProblemType;

/**
 * Refuses a body that does not say what it is: the router takes one without a Content-Type, or with
 * one that can't be read, for whatever the route consumes.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyType {
  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean routed = RouteAttributes.getRouteMatch(request).isPresent();
    if (routed && request.getMethod() == HttpMethod.POST && request.getContentType().isEmpty()) {
      throw new Refused(ProblemType.MEDIA_TYPE);
    }
  }
}
