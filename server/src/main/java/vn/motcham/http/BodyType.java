package vn.motcham.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import vn.motcham.problem.ProblemType;

/**
 * Refuses a body that does not say what it is: the router takes one without a Content-Type, or with
 * one that can't be read, for whatever the route consumes. And one that says to be written in
 * anything but UTF-8, in which all are read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyType {
  private static final String UTF_8 = "utf-8";

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean routed = RouteAttributes.getRouteMatch(request).isPresent();
    if (routed && request.getMethod() == HttpMethod.POST && !isToldRightly(request)) {
      throw new Refused(ProblemType.MEDIA_TYPE);
    }
  }

  private static boolean isToldRightly(HttpRequest<?> request) {
    return request
        .getContentType()
        .filter(type -> type.getParameters().get("charset").orElse(UTF_8).equalsIgnoreCase(UTF_8))
        .isPresent();
  }
}
