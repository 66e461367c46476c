package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Wire;

/**
 * A body that came after its headers, in a request that is refused, once kept the server busy for
 * ever.
 */
@MicronautTest(transactional = false)
class LateBodyIT {
  @Inject House house;
  @Inject EmbeddedServer server;

  @ParameterizedTest
  @CsvSource({
    "/r/NOTHING, application/x-www-form-urlencoded, 400",
    "/nowhere, application/x-www-form-urlencoded, 404",
    "/, application/x-www-form-urlencoded, 405",
    "/r/NOTHING, text/plain, 415",
    "/staff/sign-out, application/x-www-form-urlencoded, 401",
    "/staff/sign-in, application/x-www-form-urlencoded, 422",
    "/api/v1/invitations, application/json, 401",
    "/api/v1/invitations, text/plain, 415",
  })
  void aLateBodyIsAnsweredLikeAnyOther(String path, String type, int status) {
    Reply reply = Wire.to(server).submitSlowly(path, "{\"unit\": 1}", "Content-Type: " + type);
    assertThat(reply.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"'{\"unit\": 1}', 422", "'{', 400", "'{\"unit\": 1, \"unit\": 2}', 400"})
  void aLateBodyThatIsWrongIsRefused(String body, int status) {
    Reply reply =
        Wire.to(server)
            .submitSlowly(
                "/api/v1/invitations",
                body,
                "Content-Type: application/json",
                "Authorization: " + house.authorization());
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
  }
}
