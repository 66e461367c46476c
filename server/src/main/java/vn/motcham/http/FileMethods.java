package vn.motcham.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.ProblemType;

/** Files are read, whatever else is asked of them: the server gives them for every method. */
@ServerFilter({"/assets/**", "/kiosk/**"})
final class FileMethods {
  private final ProblemAnswers answers;

  FileMethods(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
      return null;
    }
    return answers
        .of(request, ProblemType.METHOD_NOT_ALLOWED.problem())
        .header(HttpHeaders.ALLOW, "GET, HEAD");
  }
}
