package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;

/** Bodies that are JSON, nearly or not at all. */
@MicronautTest(transactional = false)
class JsonIT {
  private static final String INVITATIONS = "/api/v1/invitations";

  @Inject House house;

  private static Map<String, byte[]> suite(String kind) throws IOException {
    Map<String, byte[]> texts = new TreeMap<>();
    try (var file = JsonIT.class.getResourceAsStream("json-test-suite.json")) {
      for (JsonNode text : new ObjectMapper().readTree(Objects.requireNonNull(file))) {
        if (text.path("name").asText().startsWith(kind)) {
          texts.put(text.path("name").asText(), bytes(text));
        }
      }
    }
    return texts;
  }

  private static byte[] bytes(JsonNode text) {
    if (text.has("hex")) {
      return HexFormat.of().parseHex(text.path("hex").asText());
    }
    String part = text.path(text.has("repeat") ? "repeat" : "text").asText();
    return part.repeat(text.path("times").asInt(1)).getBytes(StandardCharsets.UTF_8);
  }

  private Reply send(byte[] body, String type, String... headers) {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Content-Type";
    all[1] = type;
    all[2] = "Authorization";
    all[3] = house.authorization();
    return house.web().send("POST", INVITATIONS, body, all);
  }

  @Row({1, 9})
  @Test
  void whatIsNoJsonIsMalformed() throws IOException {
    Map<String, byte[]> texts = suite("n_");
    assertThat(texts).hasSize(188);
    Counter counter = Counter.open(house, "NO-JSON");
    texts.forEach(
        (name, text) -> {
          Instant before = Instant.now();
          Reply reply =
              text.length > 65_536
                  ? Counter.reply(
                      counter
                          .kiosk()
                          .post(Counter.RESPONSES, new String(text, StandardCharsets.UTF_8)))
                  : send(text, "application/json");
          assertThat(reply.status()).as(name).isEqualTo(400);
          assertThat(reply.code()).as(name).isEqualTo("malformed-json");
          assertThat(Duration.between(before, Instant.now()))
              .as(name)
              .isLessThan(Duration.ofSeconds(2));
        });
  }

  @Row(2)
  @Test
  void whatIsJsonOrMayBeIsNeverTooMuch() throws IOException {
    Map<String, byte[]> texts = suite("y_");
    texts.putAll(suite("i_"));
    assertThat(texts).hasSize(130);
    texts.forEach(
        (name, text) ->
            assertThat(send(text, "application/json").status()).as(name).isIn(400, 422));
  }

  @Row({6, 62})
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "x"})
  void aBodyThatSaysToBeWrittenOtherwiseIsNotRead(String charset) {
    Charset written = charset.equals("x") ? StandardCharsets.UTF_8 : Charset.forName(charset);
    send("{\"unit\": 1}".getBytes(written), "application/json; charset=" + charset)
        .mustBeProblem(415, "unsupported-media-type");
  }

  @Row(62)
  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\""})
  void aBodyMaySayThatItIsUtf8(String charset) {
    send("{}".getBytes(StandardCharsets.UTF_8), "application/json; charset=" + charset)
        .mustBeProblem(422, "missing-field");
  }

  @Row(16)
  @Test
  void aBodyThatIsPackedIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
      packed.write(new byte[30_000_000]);
    }
    for (String coding :
        new String[] {"gzip", "deflate", "br", "x-gzip", "identity, gzip", "zip"}) {
      send(bomb.toByteArray(), "application/json", "Content-Encoding", coding)
          .mustBeProblem(415, "unsupported-media-type");
    }
  }
}
