package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.http.JsonBody;
import vn.motcham.http.LargeBody;
import vn.motcham.http.ProblemJson;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.integration.Authorisation;
import vn.motcham.integration.IntegrationKey;
import vn.motcham.limit.Limits;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** Where one-stop software asks for invitations. */
@Controller("/api/v1/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
  private final Invitations invitations;
  private final Issuing issuing;
  private final Activations activations;
  private final Authorisation authorisation;
  private final Limits limits;

  InvitationController(
      Invitations invitations,
      Issuing issuing,
      Activations activations,
      Authorisation authorisation,
      Limits limits) {
    this.invitations = invitations;
    this.issuing = issuing;
    this.activations = activations;
    this.authorisation = authorisation;
    this.limits = limits;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> issue(HttpRequest<?> request, @Body byte[] body) {
    IntegrationKey key = authorisation.require(request);
    Issuing.Wish wish = InvitationJson.read(JsonBody.read(body));
    check(key, 1);
    return switch (issuing.issue(key, List.of(wish)).getFirst()) {
      case Issuing.Refusal(Problem problem) -> throw new Refused(problem);
      case Issuing.Given given ->
          HttpResponse.status(statusOf(given)).body(InvitationJson.write(given));
    };
  }

  /** One that can't be issued hinders no other. */
  @Post("/batch")
  @LargeBody
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> issueAll(HttpRequest<?> request, @Body byte[] body) {
    IntegrationKey key = authorisation.require(request);
    List<Issuing.Wish> wishes = InvitationJson.readBatch(JsonBody.read(body));
    check(key, wishes.size());
    Language language = RequestLanguage.of(request);
    List<Map<String, Object>> outcomes = new ArrayList<>();
    for (Issuing.Outcome outcome : issuing.issue(key, wishes)) {
      String place = "/invitations/" + outcomes.size();
      outcomes.add(
          switch (outcome) {
            case Issuing.Given given -> outcome(given);
            case Issuing.Refusal(Problem problem) -> outcome(problem.within(place), language);
          });
    }
    return HttpResponse.ok(JsonBody.write(Map.of("outcomes", outcomes)));
  }

  private static Map<String, Object> outcome(Issuing.Given given) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("status", statusOf(given).getCode());
    outcome.putAll(InvitationJson.write(given));
    return outcome;
  }

  private static Map<String, Object> outcome(Problem problem, Language language) {
    Map<String, Object> json = ProblemJson.of(problem, language);
    return Map.of("status", json.getOrDefault("status", 0), "problem", json);
  }

  /** Only what was issued with {@code "activation": "required"} waits for this. */
  @Post("/activations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> activate(HttpRequest<?> request, @Body byte[] body) {
    IntegrationKey key = authorisation.require(request);
    Activations.Outcome outcome =
        switch (InvitationJson.readNamed(JsonBody.read(body))) {
          case InvitationJson.ByReference(String reference) -> activations.activate(key, reference);
          case InvitationJson.ByToken(String text) ->
              activations.activate(key, token(request, text));
        };
    return switch (outcome) {
      case Activations.Refusal(Problem problem) -> throw new Refused(problem);
      case Activations.Active(LocalDate expiresOn) ->
          HttpResponse.ok(Map.of("active", true, "expiresOn", expiresOn.toString()));
    };
  }

  private Token token(HttpRequest<?> request, String text) {
    return invitations
        .find(text)
        .orElseThrow(
            () ->
                new Refused(
                    limits.mayGuessOn(request)
                        ? ProblemType.TOKEN_INVALID
                        : ProblemType.TOO_MANY_REQUESTS));
  }

  private static HttpStatus statusOf(Issuing.Given given) {
    return given.again() ? HttpStatus.OK : HttpStatus.CREATED;
  }

  private void check(IntegrationKey key, int count) {
    if (!limits.mayAskForInvitations(key.id(), count)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
  }
}
