package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.motcham.kiosk.example.KioskClient;

/** Both sides sign and verify the same text: the kiosk's own tests read this file too. */
class SignatureExampleTest {
  private static final Path EXAMPLE = Path.of("..", "kiosk", "test", "signature-example.json");

  @Test
  void whatTheKiosksCodeSignedIsRight() throws IOException {
    JsonNode example = new ObjectMapper().readTree(Files.readAllBytes(EXAMPLE));
    DeviceKey key = DeviceKey.read(decoded(example.path("publicKey"))).orElseThrow();
    assertThat(example.path("requests")).isNotEmpty();
    for (JsonNode request : example.path("requests")) {
      byte[] text =
          KioskClient.signedText(
              request.path("method").asText(),
              request.path("path").asText(),
              request.path("time").asText(),
              request.path("body").asText().getBytes(StandardCharsets.UTF_8));
      assertThat(new String(text, StandardCharsets.UTF_8))
          .isEqualTo(request.path("canonical").asText());
      assertThat(key.signed(text, decoded(request.path("signature")))).isTrue();
    }
  }

  private static byte[] decoded(JsonNode text) {
    return Base64.getUrlDecoder().decode(text.asText());
  }
}
