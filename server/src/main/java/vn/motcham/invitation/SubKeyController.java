package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.motcham.http.JsonBody;
import vn.motcham.http.Refused;
import vn.motcham.integration.Authorisation;
import vn.motcham.integration.IntegrationKey;
import vn.motcham.limit.Limits;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.subkey.GivenSubKey;
import vn.motcham.subkey.SubKeys;

/** Where one-stop software gets what it needs to go on printing without the network. */
@Controller("/api/v1/invitations/subkeys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubKeyController {
  /** How many invitations a sub-key counts as, where it is counted how many a key asks for. */
  private static final int WEIGHT = 100;

  private final OfflineIssuing issuing;
  private final SubKeys subKeys;
  private final Authorisation authorisation;
  private final Limits limits;

  SubKeyController(
      OfflineIssuing issuing, SubKeys subKeys, Authorisation authorisation, Limits limits) {
    this.issuing = issuing;
    this.subKeys = subKeys;
    this.authorisation = authorisation;
    this.limits = limits;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> issue(HttpRequest<?> request, @Body byte[] body) {
    IntegrationKey key = authorisation.require(request);
    OfflineIssuing.Order order = SubKeyJson.read(JsonBody.read(body));
    if (!authorisation.covers(key, order.unit())) {
      throw new Refused(ProblemType.UNIT_NOT_YOURS);
    }
    if (!limits.mayAskForInvitations(key.id(), WEIGHT)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    return switch (issuing.issue(order)) {
      case OfflineIssuing.Refusal(Problem problem) -> throw new Refused(problem);
      case OfflineIssuing.Given given ->
          HttpResponse.status(HttpStatus.CREATED).body(SubKeyJson.write(given));
    };
  }

  /** Any key of that unit will do: whoever hears of a theft first may end it. */
  @Delete("/{id}")
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> revoke(HttpRequest<?> request, @PathVariable String id) {
    IntegrationKey key = authorisation.require(request);
    GivenSubKey given = subKeys.find(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
    if (!authorisation.covers(key, given.key().unit())) {
      throw new Refused(ProblemType.UNIT_NOT_YOURS);
    }
    subKeys.revoke(given);
    return HttpResponse.noContent();
  }
}
