package vn.motcham.staff;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Refused;
import vn.motcham.http.Visitor;
import vn.motcham.problem.ProblemType;

/** Lets nobody past {@code /staff} who is not signed in, and no form that another site made. */
@ServerFilter({"/staff", "/staff/**"})
@ExecuteOn(TaskExecutors.BLOCKING)
@Order(100)
final class StaffFilter {
  static final String MEMBER = "motcham.member";
  private static final String OPEN = "/staff/sign-in";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Sections sections;

  StaffFilter(Sessions sessions, SessionCookie cookie, Sections sections) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.sections = sections;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    refuseForeignForms(request);
    Optional<StaffMember> member = cookie.read(request).flatMap(sessions::find);
    member.ifPresent(
        found -> {
          request.setAttribute(MEMBER, found);
          new Visitor(found.name(), found.csrf(), sections.of(found)).visit(request);
        });
    if (member.isPresent() || request.getPath().equals(OPEN)) {
      return null;
    }
    return askWhoIsThere(request);
  }

  /** Browsers tell where a form comes from; forms of our pages carry a token besides. */
  private static void refuseForeignForms(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
      return;
    }
    String site = request.getHeaders().get("Sec-Fetch-Site");
    String origin = request.getHeaders().get("Origin");
    boolean foreign =
        site != null
            ? !site.equals("same-origin")
            : origin != null && !origin.endsWith("//" + request.getHeaders().get("Host"));
    if (foreign) {
      throw new Refused(ProblemType.FOREIGN_FORM);
    }
  }

  private static HttpResponse<?> askWhoIsThere(HttpRequest<?> request) {
    boolean page =
        request.getMethod() == HttpMethod.GET
            && request.accept().stream().anyMatch(t -> t.getName().equals(MediaType.TEXT_HTML));
    if (!page) {
      throw new Refused(ProblemType.SIGN_IN_FIRST);
    }
    return HttpResponse.seeOther(
        UriBuilder.of(OPEN).queryParam("returnTo", request.getUri().toString()).build());
  }
}
