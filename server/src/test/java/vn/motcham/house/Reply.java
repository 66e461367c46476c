package vn.motcham.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param headers by name in lower case
 */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    }
  }

  public Optional<String> find(String header) {
    return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The header, empty if it is not there. */
  public String header(String name) {
    return find(name).orElse("");
  }

  /** The stable code of a refusal. */
  public String code() {
    return json().path("code").asText();
  }

  /** Pointers and codes of the faults that a refusal names, such as {@code /unit wrong-type}. */
  public List<String> faults() {
    return json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asText() + " " + error.path("code").asText())
        .toList();
  }

  /** A refusal as RFC 9457 has it, which says nothing of the inside. */
  public Reply mustBeProblem(int status, String code) {
    assertThat(this.status).as(text()).isEqualTo(status);
    assertThat(header("content-type")).startsWith("application/problem+json");
    assertThat(code()).isEqualTo(code);
    assertThat(json().path("status").asInt()).isEqualTo(status);
    assertThat(json().path("type").asText()).isEqualTo("urn:motcham:problem:" + code);
    assertThat(json().path("title").asText()).isNotBlank();
    assertThat(json().path("detail").asText()).isNotBlank();
    assertThat(json().path("instance").asText()).startsWith("urn:motcham:occurrence:");
    return this;
  }
}
