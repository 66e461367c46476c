package vn.motcham.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.JsonBody;
import vn.motcham.http.Refused;
import vn.motcham.secret.Digest;

/** Sends a body to this server as a kiosk does: over a connection, signed. */
@Singleton
final class Delivery {
  static final String STORED = "stored";

  /** No answer came, or none that a kiosk could read. */
  static final String UNANSWERED = "unanswered";

  private static final String PATH = "/api/v1/kiosk/responses";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

  private final BeanProvider<EmbeddedServer> server;
  private final String host;

  /**
   * @param host where this server listens; null: everywhere
   */
  Delivery(
      BeanProvider<EmbeddedServer> server,
      @Property(name = "micronaut.server.host") @Nullable String host) {
    this.server = server;
    this.host = host == null ? "localhost" : host;
  }

  /** Whether the doors are open. */
  boolean isPossible() {
    return server.isPresent() && server.get().isRunning();
  }

  /**
   * @param id of the one response in the body
   * @return {@link #STORED}, the code of a refusal, or {@link #UNANSWERED}
   */
  String send(int kiosk, PrivateKey key, String id, byte[] body, Instant now) {
    String time = Long.toString(now.toEpochMilli());
    HttpRequest request =
        HttpRequest.newBuilder(address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Kiosk-Id", Integer.toString(kiosk))
            .header("Kiosk-Time", time)
            .header("Kiosk-Signature", signature(key, time, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = client()) {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return outcome(answer.statusCode(), JsonBody.read(answer.body()), id);
    } catch (IOException | Refused e) {
      return UNANSWERED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNANSWERED;
    }
  }

  private URI address() {
    EmbeddedServer running = server.get();
    return URI.create("%s://%s:%d%s".formatted(running.getScheme(), host, running.getPort(), PATH));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .proxy(HttpClient.Builder.NO_PROXY)
        .connectTimeout(PATIENCE)
        .build();
  }

  private static String signature(PrivateKey key, String time, byte[] body) {
    String text =
        String.join("\n", "POST", PATH, time, HexFormat.of().formatHex(Digest.sha256(body)));
    try {
      Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
      signer.initSign(key);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String outcome(int status, JsonNode answer, String id) {
    if (status != OK) {
      return code(answer.path("code").asText());
    }
    JsonNode outcome = answer.path("outcomes").path(0);
    if (!outcome.path("id").asText().equals(id)) {
      return UNANSWERED;
    }
    boolean stored = outcome.path("outcome").asText().equals(STORED);
    return stored ? STORED : code(outcome.path("problem").path("code").asText());
  }

  private static String code(String said) {
    return CODE.matcher(said).matches() && !said.equals(STORED) ? said : UNANSWERED;
  }
}
