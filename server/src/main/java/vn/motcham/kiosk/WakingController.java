package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;
import vn.motcham.http.Refused;
import vn.motcham.integration.Authorisation;
import vn.motcham.integration.IntegrationKey;
import vn.motcham.integration.Matter;
import vn.motcham.limit.Limits;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedures;
import vn.motcham.wake.Wake;
import vn.motcham.wake.Wakes;

/** Where one-stop software says at which kiosk somebody has just finished what. */
@Controller("/api/v1/kiosks/{kioskId}/wakes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WakingController {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final int LONGEST_CODE = 64;

  private final Authorisation authorisation;
  private final Kiosks kiosks;
  private final Procedures procedures;
  private final Wakes wakes;
  private final Limits limits;

  WakingController(
      Authorisation authorisation,
      Kiosks kiosks,
      Procedures procedures,
      Wakes wakes,
      Limits limits) {
    this.authorisation = authorisation;
    this.kiosks = kiosks;
    this.procedures = procedures;
    this.wakes = wakes;
    this.limits = limits;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> wake(HttpRequest<?> request, @PathVariable String kioskId, @Body byte[] body) {
    IntegrationKey key = authorisation.require(request);
    JsonNode json = JsonBody.read(body);
    Kiosk kiosk = require(kioskId, key);
    Assignment assignment = kiosk.assignment();
    Wake.Finished finished = read(json, assignment.place().stage());
    if (!limits.mayWake(kiosk.number(), key.id())) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    Wake wake =
        wakes.add(
            new Wake.Target(kiosk.number(), assignment.id(), assignment.place().unit()), finished);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("wake", wake.id());
    answer.put("until", wake.until().toString());
    return HttpResponse.accepted().body(JsonBody.write(answer));
  }

  /** One at a unit that the key is not for is refused like one that is not there. */
  private Kiosk require(String kioskId, IntegrationKey key) {
    Optional<Kiosk> found =
        NUMBER.matcher(kioskId).matches()
            ? kiosks.find(Integer.parseInt(kioskId))
            : Optional.empty();
    Kiosk kiosk =
        found
            .filter(one -> authorisation.covers(key, one.assignment().place().unit()))
            .orElseThrow(() -> new Refused(ProblemType.KIOSK_UNKNOWN));
    if (kiosk.state() != Kiosk.State.ACTIVE) {
      throw new Refused(ProblemType.KIOSK_NOT_ACTIVE);
    }
    return kiosk;
  }

  /**
   * @param usual what people come from where the kiosk stands
   */
  private Wake.Finished read(JsonNode body, Stage usual) {
    JsonFields fields = JsonFields.of(body);
    Optional<String> procedure = fields.text("procedure", LONGEST_CODE);
    Optional<String> field = fields.text("field", LONGEST_CODE);
    Optional<Stage> stage =
        fields
            .text("stage", LONGEST_CODE)
            .flatMap(
                code ->
                    Stage.find(code).or(() -> fields.refuse("stage", ProblemType.UNKNOWN_VALUE)));
    fields.finish();
    List<Fault> faults = new ArrayList<>();
    Matter matter = Matter.of(procedure.orElse(null), field.orElse(null), procedures, faults);
    if (!faults.isEmpty()) {
      throw new Refused(Problem.of(faults));
    }
    return new Wake.Finished(
        matter.procedureNumber(),
        matter.findField().map(Field::code).orElse(""),
        stage.orElse(usual));
  }
}
