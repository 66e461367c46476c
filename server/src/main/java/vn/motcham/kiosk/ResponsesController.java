package vn.motcham.kiosk;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;
import vn.motcham.http.LargeBody;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.Outcome;

/**
 * Where kiosks send what people answered. One that was revoked is heard here alone, so that it can
 * let go of what it holds.
 */
@Controller("/api/v1/kiosk/responses")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResponsesController {
  private static final int MOST = 100;
  private static final int MOST_FAULTS = 20;

  /** Bytes: a few responses. */
  private static final int LIGHT = 16_384;

  private static final int HEAVY_AT_ONCE = 6;
  private static final int TURN_SECONDS = 15;

  private final SignedRequests signed;
  private final Batch batch;
  private final Semaphore heavy = new Semaphore(HEAVY_AT_ONCE, true);

  ResponsesController(SignedRequests signed, Batch batch) {
    this.signed = signed;
    this.batch = batch;
  }

  @Post
  @LargeBody
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> take(HttpRequest<?> request, @Body byte[] body) {
    if (body.length <= LIGHT) {
      return answer(request, body);
    }
    enter();
    try {
      return answer(request, body);
    } finally {
      heavy.release();
    }
  }

  /** Whoever empties a store waits for a turn, so that who stands at a counter need not. */
  private void enter() {
    try {
      if (heavy.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refused(ProblemType.BUSY);
  }

  private HttpResponse<?> answer(HttpRequest<?> request, byte[] body) {
    SignedRequests.Sender sender = signed.senderOf(request, body);
    Language language = RequestLanguage.of(request);
    List<Map<String, Object>> outcomes =
        batch.take(sender, items(JsonBody.read(body))).stream()
            .map(result -> json(result, language))
            .toList();
    return HttpResponse.ok(JsonBody.write(Map.of("outcomes", outcomes)));
  }

  private static List<JsonNode> items(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    Optional<List<JsonNode>> items = fields.list("responses");
    fields.require("responses");
    if (items.filter(List::isEmpty).isPresent()) {
      fields.refuse("responses", ProblemType.OUT_OF_RANGE);
    }
    if (items.filter(list -> list.size() > MOST).isPresent()) {
      throw new Refused(ProblemType.BODY_TOO_LARGE);
    }
    fields.finish();
    return items.orElseThrow();
  }

  private static Map<String, Object> json(Batch.Result result, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", result.id());
    switch (result.outcome()) {
      case Outcome.Stored _ -> json.put("outcome", "stored");
      case Outcome.Duplicate _ -> json.put("outcome", "duplicate");
      case Outcome.Quarantined(Problem reason) -> {
        json.put("outcome", "quarantined");
        json.put("problem", json(reason, language));
      }
      case Outcome.Rejected(Problem problem) -> {
        json.put("outcome", "rejected");
        json.put("problem", json(problem, language));
      }
    }
    return json;
  }

  private static Map<String, Object> json(Problem problem, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    String title = "problem." + problem.type().code() + ".title";
    json.put("code", problem.type().code());
    json.put("title", Texts.get(language, title, problem.details()));
    json.put("detail", Texts.of(problem, language));
    if (!problem.faults().isEmpty()) {
      json.put(
          "faults",
          problem.faults().stream().limit(MOST_FAULTS).map(f -> json(f, language)).toList());
    }
    return json;
  }

  private static Map<String, Object> json(Fault fault, Language language) {
    return Map.of(
        "pointer", fault.place(),
        "code", fault.type().code(),
        "detail", Texts.of(fault, language));
  }
}
