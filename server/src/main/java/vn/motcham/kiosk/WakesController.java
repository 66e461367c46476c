package vn.motcham.kiosk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.JsonBody;
import vn.motcham.problem.Language;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedures;
import vn.motcham.wake.Wake;
import vn.motcham.wake.Wakes;

/** Where a kiosk waits to be told what whoever stands before it has just finished. */
@Controller("/api/v1/kiosk/wakes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WakesController {
  private static final byte[] NOTHING = {};

  private final SignedRequests signed;
  private final Wakes wakes;
  private final Procedures procedures;
  private final InstantSource clock;

  WakesController(SignedRequests signed, Wakes wakes, Procedures procedures, InstantSource clock) {
    this.signed = signed;
    this.wakes = wakes;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** Answers when there is a wake, or when there was none for some seconds; then ask again. */
  @Get
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  CompletableFuture<HttpResponse<?>> hear(HttpRequest<?> request) {
    int kiosk = signed.kioskOf(request, NOTHING);
    String known = request.getParameters().get("known", String.class, "");
    return wakes.await(kiosk, known).thenApply(this::answer);
  }

  private HttpResponse<?> answer(Optional<Wake> wake) {
    return wake.isEmpty()
        ? HttpResponse.noContent()
        : HttpResponse.ok(JsonBody.write(json(wake.get())));
  }

  private Map<String, Object> json(Wake wake) {
    Duration left = Duration.between(clock.instant(), wake.until());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("wake", wake.id());
    json.put("seconds", Math.max(0, left.toSeconds()));
    json.put("stage", wake.finished().stage().code());
    json.put("subject", subject(wake.finished()));
    return json;
  }

  /** The procedure, else the field, by language; null: neither is known. */
  private @Nullable Map<String, String> subject(Wake.Finished finished) {
    if (finished.procedure() != 0) {
      return Map.of("vi", procedures.get(finished.procedure()).name());
    }
    return procedures.findField(finished.field()).map(WakesController::names).orElse(null);
  }

  private static Map<String, String> names(Field field) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      names.put(language.code(), field.name(language));
    }
    return names;
  }
}
