package vn.motcham.hardening;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Wire;

/** Who takes their time, and who takes everybody else's. */
@MicronautTest(transactional = false)
@Property(name = "motcham.limits.sending", value = "3s")
@Property(name = "motcham.limits.taking", value = "2s")
@Property(name = "motcham.limits.public-requests", value = "20")
class SlowIT {
  private static final String HOST = "Host: localhost\r\n";
  private static final String FONT = "/assets/fonts/be-vietnam-pro-400-normal.ttf";

  /** Begins a form and never ends it. */
  private static final String FORM =
      "POST /r/NOTHING HTTP/1.1\r\n"
          + HOST
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na";

  private static final String LONG_BODY =
      "POST /api/v1/kiosk/responses HTTP/1.1\r\n"
          + HOST
          + "Kiosk-Signature: none\r\nContent-Type: application/json\r\n"
          + "Content-Length: 100000\r\n\r\n{";

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  /** So many that their body is long. */
  private static final int MANY = 100;

  @Inject House house;
  @Inject EmbeddedServer server;
  private final List<Socket> sockets = new ArrayList<>();

  private Socket connect(String first) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("localhost", server.getPort()));
    socket.getOutputStream().write(first.getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  /** Whether the server ends this within the given time, while bytes go on dripping in. */
  private static Duration untilClosed(Socket socket, String drop) throws Exception {
    Instant before = Instant.now();
    socket.setSoTimeout(200);
    while (Duration.between(before, Instant.now()).toSeconds() < 8) {
      try {
        if (!drop.isEmpty()) {
          socket.getOutputStream().write(drop.getBytes(US_ASCII));
        }
        if (socket.getInputStream().read() < 0) {
          break;
        }
      } catch (SocketTimeoutException e) {
        continue;
      } catch (IOException e) {
        break;
      }
    }
    return Duration.between(before, Instant.now());
  }

  @Row(73)
  @ParameterizedTest
  @ValueSource(strings = {"G", "GET / HTTP/1.1\r\nX: ", "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n"})
  void slowHeadersAreNotWaitedFor(String first) throws Exception {
    assertThat(untilClosed(connect(first), "a"))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
  }

  @Row(73)
  @Test
  void aSlowBodyIsNotWaitedFor() throws Exception {
    assertThat(untilClosed(connect(FORM), "a"))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
  }

  /** Their turns take longer altogether than anybody may take to send: to wait is not slow. */
  @Row(73)
  @Test
  void whoBeginsLongBodiesAndNeverEndsThemHoldsUpNoKiosk() throws Exception {
    Counter counter = Counter.open(house, "LONG-ONES");
    String rating = "\"overall\": \"satisfied\"";
    List<String> stored = Stream.generate(() -> counter.response(rating)).limit(MANY).toList();
    for (int i = 0; i < 160; i++) {
      connect(LONG_BODY);
    }
    Instant before = Instant.now();
    assertThat(counter.send(counter.response(rating))).containsExactly("stored");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(counter.send(stored)).hasSize(MANY).containsOnly("stored");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void allThatComeByOneConnectionAtOnceAreAnsweredInOrderWhileNoTurnIsFree() throws Exception {
    for (int i = 0; i < 16; i++) {
      connect(LONG_BODY);
    }
    String body = " ".repeat(50_000);
    String post = "POST /api/v1/kiosk/responses HTTP/1.1\r\n" + HOST + "Kiosk-Signature: none\r\n";
    String whole = post + "Content-Type: application/json\r\nContent-Length: 50000\r\n\r\n" + body;
    String chunked = post + "Transfer-Encoding: chunked\r\n\r\nC350\r\n" + body + "\r\n0\r\n\r\n";
    String small = "GET /health/liveness HTTP/1.1\r\n" + HOST + "\r\n";
    String last = "GET /nowhere HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
    Reply reply = Wire.to(server).send(whole + small + chunked + whole + small + last);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(STATUS.matcher(reply.text()).results().map(status -> status.group(1)))
        .containsExactly("200", "415", "401", "200", "404");
  }

  @Row(73)
  @Test
  void anAnswerThatNobodyTakesIsNotHeldForThem() throws Exception {
    int asked = 400;
    Socket socket = connect(("GET " + FONT + " HTTP/1.1\r\n" + HOST + "\r\n").repeat(asked));
    Thread.sleep(5_000);
    long taken = 0;
    byte[] bytes = new byte[65_536];
    socket.setSoTimeout(2_000);
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(bytes)) {
        taken += n;
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the connection is still there", e);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    assertThat(taken).isLessThan(asked * (long) house.web().get(FONT).body().length);
  }

  @Row(73)
  @Test
  void twoHundredSlowOnesHoldUpNobody() throws Exception {
    for (int i = 0; i < 200; i++) {
      connect(i % 2 == 0 ? "GET / HTTP/1.1\r\n" + HOST + "X: " : "");
    }
    Counter counter = Counter.open(house, "SLOW-ONES");
    for (String path : List.of("/", "/staff/sign-in", "/health/liveness")) {
      Instant before = Instant.now();
      assertThat(house.web().open(path).status()).isEqualTo(200);
      assertThat(Duration.between(before, Instant.now()))
          .as(path)
          .isLessThan(Duration.ofSeconds(2));
    }
    assertThat(counter.send(counter.response("\"overall\": \"satisfied\"")))
        .containsExactly("stored");
  }

  @Test
  void whenThePublicFillsItsShareKiosksAndStaffStillGetIn() throws Exception {
    Counter counter = Counter.open(house, "FLOOD");
    assertThat(house.web().open("/r/NOTHING").status()).isEqualTo(400);
    for (int i = 0; i < 60; i++) {
      connect(FORM);
    }
    Reply refused = askUntil(503);
    refused.mustBeProblem(503, "not-ready");
    assertThat(refused.header("retry-after")).isNotEmpty();
    assertThat(house.web().open("/").text()).contains("<html");

    assertThat(counter.send(counter.response("\"overall\": \"satisfied\"")))
        .containsExactly("stored");
    assertThat(house.web().open("/staff/sign-in").status()).isEqualTo(200);
    assertThat(house.web().get("/health/liveness").status()).isEqualTo(200);

    hangUp();
    askUntil(200);
    assertThat(house.web().open("/").status()).as("room again").isEqualTo(200);
  }

  /** The server notices a moment later who has come and who has gone; it waits longer for them. */
  private Reply askUntil(int status) throws InterruptedException {
    Reply reply = house.web().get("/");
    for (int i = 0; i < 10 && reply.status() != status; i++) {
      Thread.sleep(100);
      reply = house.web().get("/");
    }
    return reply;
  }
}
