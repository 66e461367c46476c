package vn.motcham.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;
import vn.motcham.http.Refused;
import vn.motcham.integration.Authorisation;
import vn.motcham.integration.IntegrationKey;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Stage;

/** Where one-stop software asks for invitations. */
@Controller("/api/v1/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
  private static final int LONGEST_CODE = 64;

  private final Invitations invitations;
  private final Authorisation authorisation;

  InvitationController(Invitations invitations, Authorisation authorisation) {
    this.invitations = invitations;
    this.authorisation = authorisation;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> issue(HttpRequest<?> request, @Body byte[] body) {
    IntegrationKey key = authorisation.require(request);
    InvitationRequest wanted = read(JsonBody.read(body));
    if (!authorisation.covers(key, wanted.unit())) {
      throw new Refused(ProblemType.UNIT_NOT_YOURS);
    }
    return switch (invitations.issue(wanted)) {
      case Invitations.Refusal refusal -> throw new Refused(refusal.problem());
      case Invitations.Issued issued -> created(issued.invitation());
    };
  }

  private static HttpResponse<?> created(Invitation invitation) {
    return HttpResponse.created(
        Map.of(
            "url", invitation.url(),
            "token", invitation.token(),
            "expiresOn", invitation.expiresOn().toString()));
  }

  private static InvitationRequest read(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    OptionalInt unit = fields.number("unit");
    OptionalInt decidingUnit = fields.number("decidingUnit");
    Optional<String> procedure = fields.text("procedure", LONGEST_CODE);
    Optional<String> field = fields.text("field", LONGEST_CODE);
    Optional<Stage> stage = stage(fields);
    Optional<LocalDate> notBefore = fields.date("notBefore");
    Optional<LocalDate> expiresOn = fields.date("expiresOn");
    if (unit.isEmpty() && !fields.hasFault("unit")) {
      fields.missing("unit");
    }
    fields.finish();
    return new InvitationRequest(
        unit.orElseThrow(),
        decidingUnit.isPresent() ? decidingUnit.getAsInt() : null,
        procedure.orElse(null),
        field.orElse(null),
        stage.orElseThrow(),
        notBefore.orElse(null),
        expiresOn.orElse(null));
  }

  private static Optional<Stage> stage(JsonFields fields) {
    Optional<String> code = fields.text("stage", LONGEST_CODE);
    if (code.isEmpty() && !fields.hasFault("stage")) {
      fields.missing("stage");
    }
    return code.flatMap(
        c -> Stage.find(c).or(() -> fields.refuse("stage", ProblemType.UNKNOWN_VALUE)));
  }
}
