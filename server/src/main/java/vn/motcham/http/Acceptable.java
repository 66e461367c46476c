package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.math.BigDecimal;
import java.util.Collection;
import vn.motcham.problem.ProblemType;

/** Takes who wants nothing that there is at their word; the router would send it all the same. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Acceptable {
  @RequestFilter
  void check(HttpRequest<?> request) {
    Collection<MediaType> accepted = request.accept();
    if (!accepted.isEmpty() && accepted.stream().allMatch(Acceptable::isUnwanted)) {
      throw new Refused(ProblemType.NO_SUCH_FORMAT);
    }
  }

  private static boolean isUnwanted(MediaType type) {
    return type.getQualityAsNumber().compareTo(BigDecimal.ZERO) == 0;
  }
}
