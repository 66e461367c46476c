package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.kiosk.example.KioskClient.Request;

/** Nobody speaks for a kiosk but the one that has its key, and only now. */
@MicronautTest(transactional = false)
class SignatureIT {
  private static final String BODY = "{\"appVersion\":\"1\",\"waiting\":0,\"setAside\":0}";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject InstantSource clock;
  private KioskClient kiosk;

  @BeforeEach
  void pair() {
    kiosk = house.kiosk(house.unit("SL.P01.TTHCC"));
  }

  private Request heartbeat() {
    return kiosk.sign("POST", Fleet.HEARTBEATS, BODY);
  }

  private Reply send(Request request, String... headers) {
    return Fleet.reply(kiosk.send(request, headers));
  }

  private void mustBeUnsigned(Request request) {
    send(request).mustBeProblem(401, "kiosk-signature");
  }

  @Test
  void aRightSignatureIsTaken() {
    assertThat(send(heartbeat()).status()).isEqualTo(204);
  }

  @Test
  void anyByteOfTheBodyThatChangesIsNoticed() {
    Request right = heartbeat();
    for (int i = 0; i < right.body().length; i++) {
      byte[] other = right.body().clone();
      other[i] ^= 1;
      mustBeUnsigned(right.withBody(other));
    }
    mustBeUnsigned(right.withBody(Arrays.copyOf(right.body(), right.body().length - 1)));
    mustBeUnsigned(right.withBody((BODY + " ").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anyByteOfTheSignatureThatChangesIsNoticed() {
    Request right = heartbeat();
    byte[] signature = Base64.getUrlDecoder().decode(right.signature());
    for (int i = 0; i < signature.length; i++) {
      byte[] other = signature.clone();
      other[i] ^= 1;
      mustBeUnsigned(right.withSignature(URL.encodeToString(other)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/kiosk/assignment?a=1",
        "/api/v1/kiosk/assignmen%74",
      })
  void anotherPathIsNoticed(String path) {
    Request right = kiosk.sign("GET", Fleet.ASSIGNMENT, "");
    assertThat(send(right).status()).isEqualTo(200);
    assertThat(send(right.withPath(path)).status()).isIn(401, 404);
    Request other = kiosk.sign("GET", path, "");
    mustBeUnsigned(other.withPath(Fleet.ASSIGNMENT));
  }

  @Test
  void theQueryIsSignedToo() {
    assertThat(send(kiosk.sign("GET", Fleet.ASSIGNMENT + "?lang=en&a=%20", "")).status())
        .isEqualTo(200);
    mustBeUnsigned(
        kiosk
            .sign("GET", Fleet.ASSIGNMENT + "?lang=en", "")
            .withPath(Fleet.ASSIGNMENT + "?lang=vi"));
  }

  @Test
  void aSignatureForAnotherRouteOrMethodIsNoticed() {
    mustBeUnsigned(heartbeat().withPath(Fleet.RESPONSES));
    mustBeUnsigned(kiosk.sign("GET", Fleet.HEARTBEATS, BODY).withMethod("POST"));
    mustBeUnsigned(kiosk.sign("HEAD", Fleet.ASSIGNMENT, "").withMethod("GET"));
  }

  @Test
  void anyDigitOfTheTimeThatChangesIsNoticed() {
    Request right = heartbeat();
    for (int i = 0; i < right.time().length(); i++) {
      char other = right.time().charAt(i) == '5' ? '6' : '5';
      mustBeUnsigned(
          right.withTime(right.time().substring(0, i) + other + right.time().substring(i + 1)));
    }
  }

  @Test
  void anotherKeyIsNoticed() {
    KioskClient thief = house.kiosk(house.unit("SL.X01.TTHCC"));
    mustBeUnsigned(thief.sign("POST", Fleet.HEARTBEATS, BODY).withKioskId(kiosk.kioskId()));
    mustBeUnsigned(heartbeat().withKioskId(thief.kioskId()));
  }

  @Row(49)
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "999999999", "9999999999", "01", "+1", "1 1", "x", "1e0"})
  void anUnknownKioskIsToldNoMore(String number) {
    mustBeUnsigned(heartbeat().withKioskId(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "now", "-1", "1.5", "99999999999999999999", "0x10"})
  void aTimeThatIsNoneIsToldNoMore(String time) {
    mustBeUnsigned(heartbeat().withTime(time));
  }

  @Row(48)
  @Test
  void aSignatureInAnotherSpellingIsNone() {
    String right = heartbeat().signature();
    byte[] bytes = Base64.getUrlDecoder().decode(right);
    for (String other :
        new String[] {
          "",
          "!",
          right + "==",
          right + "A",
          right.substring(1),
          lastDigitChanged(right),
          URL.encodeToString(new byte[64]),
          URL.encodeToString(Arrays.copyOf(bytes, 63)),
          URL.encodeToString(Arrays.copyOf(bytes, 65)),
          URL.encodeToString(der(bytes)),
        }) {
      mustBeUnsigned(heartbeat().withSignature(other));
    }
  }

  /** The last of 86 digits carries four bits that mean nothing. */
  private static String lastDigitChanged(String text) {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = digits.indexOf(text.charAt(text.length() - 1));
    return text.substring(0, text.length() - 1) + digits.charAt(last ^ 1);
  }

  private static byte[] der(byte[] signature) {
    byte[] r = new BigInteger(1, signature, 0, 32).toByteArray();
    byte[] s = new BigInteger(1, signature, 32, 32).toByteArray();
    var der = ByteBuffer.allocate(6 + r.length + s.length);
    der.put((byte) 0x30).put((byte) (4 + r.length + s.length));
    der.put((byte) 2).put((byte) r.length).put(r);
    der.put((byte) 2).put((byte) s.length).put(s);
    return der.array();
  }

  @Row(48)
  @Test
  void bothHalvesOfSAreTaken() {
    for (int i = 0; i < 4; i++) {
      Request right = heartbeat();
      byte[] bytes = Base64.getUrlDecoder().decode(right.signature());
      BigInteger other = ORDER.subtract(new BigInteger(1, bytes, 32, 32));
      byte[] s = HexFormat.of().parseHex("%064x".formatted(other));
      System.arraycopy(s, 0, bytes, 32, 32);
      assertThat(send(right).status()).isEqualTo(204);
      assertThat(send(right.withSignature(URL.encodeToString(bytes))).status()).isEqualTo(204);
    }
  }

  @Row(48)
  @ParameterizedTest
  @CsvSource({"Kiosk-Id", "Kiosk-Time", "Kiosk-Signature"})
  void aMissingOrRepeatedHeaderIsNoticed(String header) {
    Request right = kiosk.sign("GET", Fleet.ASSIGNMENT, "");
    String[] all = {
      "Kiosk-Id", right.kioskId(), "Kiosk-Time", right.time(), "Kiosk-Signature", right.signature()
    };
    int at = Arrays.asList(all).indexOf(header);
    String[] without =
        IntStream.range(0, all.length)
            .filter(i -> i != at && i != at + 1)
            .mapToObj(i -> all[i])
            .toArray(String[]::new);
    house.web().get(Fleet.ASSIGNMENT, without).mustBeProblem(401, "kiosk-signature");
    send(right, header, all[at + 1]).mustBeProblem(401, "kiosk-signature");
    assertThat(house.web().get(Fleet.ASSIGNMENT, all).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, 6, -1440, 525_600})
  void aClockThatIsOffIsToldTheTime(int minutes) {
    Instant wrong = clock.instant().plus(Duration.ofMinutes(minutes));
    Reply reply = send(kiosk.sign("POST", Fleet.HEARTBEATS, BODY, wrong));
    reply.mustBeProblem(401, "kiosk-time");
    Instant told = Instant.ofEpochMilli(reply.json().path("serverTime").asLong());
    assertThat(Duration.between(told, clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
    assertThat(Long.parseLong(reply.header("server-time"))).isGreaterThan(0);
    assertThat(send(kiosk.sign("POST", Fleet.HEARTBEATS, BODY, told)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(ints = {-4, 4})
  void aClockThatIsALittleOffIsTaken(int minutes) {
    Instant nearly = clock.instant().plus(Duration.ofMinutes(minutes));
    assertThat(send(kiosk.sign("POST", Fleet.HEARTBEATS, BODY, nearly)).status()).isEqualTo(204);
  }

  @Test
  void whoeverCannotSignIsNotToldTheTimeInARefusal() {
    Instant wrong = clock.instant().minus(Duration.ofHours(1));
    Request request = kiosk.sign("POST", Fleet.HEARTBEATS, BODY, wrong);
    mustBeUnsigned(request.withBody("{}".getBytes(StandardCharsets.UTF_8)));
  }

  @Row(49)
  @Test
  void aRevokedKioskIsRefusedAtItsNextContact() {
    assertThat(send(heartbeat()).status()).isEqualTo(204);
    int number = Integer.parseInt(kiosk.kioskId());
    assertThat(kiosks.change(number, Kiosk.State.RETIRED, Fleet.OPERATOR)).isTrue();
    assertThat(kiosks.change(number, Kiosk.State.RETIRED, Fleet.OPERATOR)).isFalse();
    send(heartbeat()).mustBeProblem(403, "kiosk-revoked");
    send(kiosk.sign("GET", Fleet.ASSIGNMENT, "")).mustBeProblem(403, "kiosk-revoked");
    // What it still holds it may let go of, so here it is read like any other.
    send(kiosk.sign("POST", Fleet.RESPONSES, "{}")).mustBeProblem(422, "missing-field");
    mustBeUnsigned(kiosk.sign("POST", Fleet.RESPONSES, "{}").withSignature("x"));
    mustBeUnsigned(heartbeat().withSignature("x"));
    assertThat(kiosks.move(number, Fleet.at(house.unit("SL.X01.TTHCC")), Fleet.OPERATOR))
        .isInstanceOf(Kiosks.Refusal.class);
  }

  @Test
  void everyAnswerToAKioskTellsTheTime() {
    for (Reply reply :
        new Reply[] {
          send(heartbeat()),
          send(kiosk.sign("GET", Fleet.ASSIGNMENT, "")),
          send(heartbeat().withSignature("x")),
          send(kiosk.sign("POST", Fleet.RESPONSES, "{}")),
          send(kiosk.sign("POST", Fleet.RESPONSES, "x")),
          house.web().get("/api/v1/kiosk/pairings/none"),
          house.web().post("/api/v1/kiosk/pairings", "{}"),
        }) {
      assertThat(reply.header("server-time")).as(reply.text()).matches("\\d{13}");
    }
  }
}
