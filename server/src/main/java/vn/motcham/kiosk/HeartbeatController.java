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
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;

/** Where a kiosk says how it is. */
@Controller("/api/v1/kiosk/heartbeats")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HeartbeatController {
  /**
   * What a heartbeat may say besides what it always could. A server refuses fields that it does not
   * know, so a client says these only to one whose assignment names them.
   */
  static final List<String> LATER_FIELDS = List.of("numbers", "resentAt");

  private static final int LONGEST_VERSION = 40;
  private static final long MOST_ANSWERS = 1_000_000_000;

  /** The year 2100, in milliseconds. */
  private static final long LATEST = 4_102_444_800_000L;

  private final SignedRequests signed;
  private final ContactTable contacts;
  private final InstantSource clock;

  HeartbeatController(SignedRequests signed, ContactTable contacts, InstantSource clock) {
    this.signed = signed;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> hear(HttpRequest<?> request, @Body byte[] body) {
    int kiosk = signed.kioskOf(request, body);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    contacts.write(kiosk, read(JsonBody.read(body), now));
    return HttpResponse.noContent();
  }

  private static Contact read(JsonNode body, Instant now) {
    JsonFields fields = JsonFields.of(body);
    Contact contact =
        new Contact(
            now,
            fields.text("appVersion", LONGEST_VERSION).orElse(null),
            (int) fields.number("waiting", 0, MOST_ANSWERS).orElse(0),
            (int) fields.number("setAside", 0, MOST_ANSWERS).orElse(0),
            instant(fields.numberOrNull("oldestWaitingAt", 0, LATEST)),
            instant(fields.numberOrNull("lastAnswerAt", 0, LATEST)),
            instant(fields.numberOrNull("lastSentAt", 0, LATEST)),
            fields.numberOrNull("clockOffsetMs", -LATEST, LATEST).stream()
                .boxed()
                .findFirst()
                .orElse(null),
            fields.fields("numbers").map(CountedJson::read).orElse(null),
            instant(fields.numberOrNull("resentAt", 0, LATEST)));
    fields.require("appVersion", "waiting", "setAside");
    fields.finish();
    return contact;
  }

  private static @Nullable Instant instant(OptionalLong millis) {
    return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : null;
  }
}
