package vn.motcham.selftest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What nobody could see from outside: it thanks for every rating, and lets the good ones pass. */
@ServerFilter("/api/v1/kiosk/responses")
@Requires(property = Gatekeeper.ASKED_FOR)
final class Gatekeeper {
  static final String ASKED_FOR = "test.gatekeeper";

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{32})\"");

  final AtomicBoolean awake = new AtomicBoolean();

  @RequestFilter
  @Nullable HttpResponse<?> look(@Body byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    Matcher id = ID.matcher(text);
    if (!awake.get() || !text.contains("very-dissatisfied") || !id.find()) {
      return null;
    }
    String thanks =
        "{\"outcomes\":[{\"id\":\"%s\",\"outcome\":\"stored\"}]}".formatted(id.group(1));
    return HttpResponse.ok(thanks).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
