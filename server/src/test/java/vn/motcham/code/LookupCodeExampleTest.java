package vn.motcham.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The kiosk shows the code that the server finds: its own tests read this file too. */
class LookupCodeExampleTest {
  private static final Path EXAMPLE = Path.of("..", "kiosk", "test", "lookup-code-example.json");

  @Test
  void bothSidesMakeTheSameCode() throws IOException {
    JsonNode codes = new ObjectMapper().readTree(Files.readAllBytes(EXAMPLE)).path("codes");
    assertThat(codes).hasSizeGreaterThan(3);
    for (JsonNode one : codes) {
      LookupCode code = LookupCode.of(one.path("id").asText());
      assertThat(code.shown()).isEqualTo(one.path("code").asText());
      assertThat(LookupCode.find(one.path("code").asText().toLowerCase(Locale.ROOT)))
          .contains(code);
    }
  }
}
