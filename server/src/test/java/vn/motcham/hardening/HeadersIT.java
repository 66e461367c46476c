package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Wire;

/** Requests that are wrong before anybody asks what they are about. */
@MicronautTest(transactional = false)
class HeadersIT {
  private static final String POST = "POST /r/NOTHING HTTP/1.1\r\nHost: localhost\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  @Inject House house;
  @Inject EmbeddedServer server;

  /** The server has closed once it answered, or no reply would be read here. */
  private Reply send(String bytes) {
    return Wire.to(server).send(bytes);
  }

  @Row(69)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Content-Length: 1\r\nContent-Length: 1\r\n\r\na",
        "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "Content-Length: 1, 1\r\n\r\na",
        "Content-Length: +1\r\n\r\na",
        "Content-Length: -1\r\n\r\na",
        "Content-Length: 0x1\r\n\r\na",
        "Content-Length: 99999999999999999999\r\n\r\na",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1;a=\"\n\"\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\na\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
      })
  void aBodyWhoseEndMayBeDoubtedIsRefusedAndNothingAfterItIsRead(String rest) {
    Reply reply = send(POST + FORM + rest + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    reply.mustBeProblem(400, "malformed-request");
    assertThat(reply.text()).doesNotContain("HTTP/1.1 200");
  }

  @Row(68)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: a\rb\r\n",
        "X: a\u0000b\r\n",
        "X: a\u0007b\r\n",
        "X: a\r\n b\r\n",
        "X: a\r\n\tb\r\n",
        "X\r\n",
        ": a\r\n",
        "X Y: a\r\n",
        "X: a\nY: b\r\n",
      })
  void aHeaderThatIsNoLineIsRefused(String line) {
    send("GET / HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\n")
        .mustBeProblem(400, "malformed-request");
    send("GET / HTTP/1.1\r\n" + line + "Host: localhost\r\n\r\n")
        .mustBeProblem(400, "malformed-request");
  }

  @Row(68)
  @Test
  void aFoldedHeaderIsFoundHoweverItArrives() {
    Wire.to(server)
        .send("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n", " b\r\n\r\n")
        .mustBeProblem(400, "malformed-request");
    Wire.to(server)
        .send("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r", "\n b\r\n\r\n")
        .mustBeProblem(400, "malformed-request");
    Reply body =
        Wire.to(server)
            .send(POST + FORM + "Connection: close\r\nContent-Length: 6\r\n\r\n", "\r\n a\r\n");
    assertThat(body.text()).contains("NOTHING");
  }

  @Row(68)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: localhost\r\nHost: localhost\r\n",
        "Host:\r\n",
        "Host: evil.example\r\n",
        "Host: localhost.evil.example\r\n",
        "Host: a@localhost\r\n",
        "Host: localhost@evil.example\r\n",
        "Host: localhost:80a\r\n",
        "Host: localhost/\r\n",
        "Host: localhost, evil.example\r\n",
        "Host: [::1\r\n",
      })
  void whoeverAsksForAnotherHouseIsRefused(String host) {
    send("GET / HTTP/1.1\r\n" + host + "\r\n").mustBeProblem(400, "malformed-request");
  }

  @Row(68)
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "192.0.2.7:8080", "[::1]:80"})
  void anAddressInFiguresIsAlwaysOurs(String host) {
    Reply reply =
        send("GET /health/liveness HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Row(67)
  @Test
  void tooManyHeadersAreRefused() {
    String[] headers = IntStream.range(0, 99).mapToObj(i -> "X" + i + ": a").toArray(String[]::new);
    Wire.to(server).ask("GET / HTTP/1.1", headers).mustBeProblem(431, "headers-too-large");
    String[] fewer = List.of(headers).subList(0, 98).toArray(String[]::new);
    assertThat(Wire.to(server).ask("GET / HTTP/1.1", fewer).status()).isEqualTo(200);
  }

  @Row(67)
  @ParameterizedTest
  @CsvSource({"4097, 414, line-too-long", "100000, 414, line-too-long"})
  void aLongLineIsRefusedAsALine(int length, int status, String code) {
    Wire.to(server).ask("GET /" + "a".repeat(length - 1) + " HTTP/1.1").mustBeProblem(status, code);
  }

  @Row(67)
  @ParameterizedTest
  @ValueSource(ints = {8_193, 100_000})
  void aLongHeaderIsRefusedAsAHeader(int length) {
    Wire.to(server)
        .ask("GET / HTTP/1.1", "X: " + "a".repeat(length))
        .mustBeProblem(431, "headers-too-large");
  }

  static Stream<String> methods() {
    return Stream.concat(
        Stream.of("TRACE", "CONNECT", "FOO", "PROPFIND", "get", "TRACK"),
        IntStream.range(0, 300).mapToObj(i -> "M" + i));
  }

  @Row(64)
  @Test
  void aMethodThatNobodyTakesIsToldWhichAreTaken() {
    methods()
        .forEach(
            method -> {
              Reply reply = Wire.to(server).ask(method + " / HTTP/1.1", "Content-Length: 0");
              reply.mustBeProblem(405, "method-not-allowed");
              assertThat(reply.header("allow")).as(method).isEqualTo("GET, HEAD, POST");
            });
  }

  @Row(64)
  @ParameterizedTest
  @MethodSource("wrongMethods")
  void aRouteTellsItsOwnMethods(String path, String method) {
    Reply reply = Wire.to(server).ask(method + " " + path + " HTTP/1.1", "Content-Length: 0");
    assertThat(reply.status()).as(reply.text()).isIn(401, 405);
    if (reply.status() == 405) {
      assertThat(reply.header("allow")).isNotEmpty().doesNotContain(method);
    }
  }

  static Stream<Arguments> wrongMethods() {
    return Stream.of(
            "/",
            "/r/NOTHING",
            "/r/NOTHING/qr.svg",
            "/staff/sign-in",
            "/api/v1/invitations",
            "/api/v1/kiosk/pairings",
            "/api/v1/kiosk/assignment",
            "/api/v1/kiosk/responses",
            "/api/v1/kiosk/heartbeats",
            "/kiosk/index.html",
            "/assets/page.css")
        .flatMap(
            path -> Stream.of("PUT", "PATCH", "DELETE").map(method -> Arguments.of(path, method)));
  }

  @Row(14)
  @Test
  void aBodyThatAnnouncesTenGigabytesIsNotWaitedFor() {
    for (String path : List.of("/r/NOTHING", "/api/v1/invitations", "/api/v1/kiosk/responses")) {
      Reply reply =
          Wire.to(server)
              .ask(
                  "POST " + path + " HTTP/1.1",
                  "Content-Length: 10737418240",
                  "Content-Type: application/json");
      assertThat(reply.status()).as(path).isIn(413, 415);
    }
  }

  @Row(66)
  @ParameterizedTest
  @ValueSource(strings = {"image/png", "*/*;q=0", "application/xml"})
  void whatCannotBeGivenIsNotAcceptable(String accept) {
    for (String path : List.of("/", "/staff/sign-in")) {
      house.web().get(path, "Accept", accept).mustBeProblem(406, "not-acceptable");
    }
  }

  /** The languages are a closed list, and nothing remembers the others. */
  @Row(65)
  @Test
  void whatAHeaderOverridesIsIgnored() {
    for (String header :
        List.of(
            "X-HTTP-Method-Override: DELETE",
            "X-HTTP-Method: DELETE",
            "X-Method-Override: POST",
            "X-Forwarded-Host: evil.example",
            "X-Original-URL: /staff/units",
            "Forwarded: host=evil.example",
            "Accept-Language: xx-XX, zz;q=9")) {
      Reply reply = Wire.to(server).ask("GET /?_method=DELETE HTTP/1.1", header);
      assertThat(reply.status()).as(header).isEqualTo(200);
      assertThat(reply.text()).doesNotContain("evil.example").contains("lang=\"vi\"");
    }
  }
}
