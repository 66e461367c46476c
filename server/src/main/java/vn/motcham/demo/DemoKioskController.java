package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;

/** Pairs a visitor's kiosk at once, where a real one waits for somebody at a desk. */
@Controller("/demo/kiosks")
@Requires(env = "demo")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DemoKioskController {
  private static final int ID_DIGITS = 32;

  private final SampleFleet fleet;

  DemoKioskController(SampleFleet fleet) {
    this.fleet = fleet;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> pair(@Body byte[] body) {
    JsonFields fields = JsonFields.of(JsonBody.read(body));
    Optional<String> pairing = fields.text("pairingId", ID_DIGITS);
    fields.require("pairingId");
    fields.finish();
    fleet.welcome(pairing.orElseThrow());
    return HttpResponse.noContent();
  }
}
