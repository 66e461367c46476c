package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;
import vn.motcham.http.Refused;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;

/** Where a new kiosk gets its three words, and asks whether somebody has typed them. */
@Controller("/api/v1/kiosk/pairings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
final class PairingController {
  private static final int LONGEST_KEY = 256;

  private final Pairings pairings;
  private final Limits limits;

  PairingController(Pairings pairings, Limits limits) {
    this.pairings = pairings;
    this.limits = limits;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<?> open(HttpRequest<?> request, @Body byte[] body) {
    DeviceKey key = key(JsonBody.read(body));
    if (!limits.mayAskForPairing(request)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    return switch (pairings.open(key)) {
      case Pairings.Refusal refusal -> throw new Refused(refusal.problem());
      case Pairings.Opened(Pairing pairing) ->
          HttpResponse.created(
              Map.of(
                  "pairingId", pairing.code(),
                  "words", pairing.listWords(),
                  "expiresAt", pairing.expiresAt().toEpochMilli()));
    };
  }

  @Get("/{pairingId}")
  HttpResponse<?> find(@PathVariable String pairingId) {
    Pairing pairing =
        pairings.find(pairingId).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
    return pairing
        .findKiosk()
        .<HttpResponse<?>>map(kiosk -> HttpResponse.ok(Map.of("kioskId", kiosk.toString())))
        .orElseGet(() -> HttpResponse.accepted().body(Map.of("state", "waiting")));
  }

  private static DeviceKey key(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    Optional<DeviceKey> key =
        fields.text("publicKey", LONGEST_KEY).flatMap(PairingController::read);
    fields.require("publicKey");
    if (key.isEmpty() && !fields.hasFault("publicKey")) {
      fields.refuse("publicKey", ProblemType.BAD_FORMAT);
    }
    fields.finish();
    return key.orElseThrow();
  }

  private static Optional<DeviceKey> read(String text) {
    try {
      return DeviceKey.read(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
