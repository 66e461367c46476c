package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Reply;

/** Bodies that are no JSON, or JSON that says nothing we know. */
@MicronautTest(transactional = false)
class JsonRefusalsIT {
  private static final String PATH = "/api/v1/invitations";

  @Inject House house;

  static Stream<String> notJson() {
    return Stream.of(
        "   ",
        "null",
        "{",
        "}",
        "{\"unit\": 1} x",
        "{\"unit\": 1}{\"unit\": 1}",
        "{\"unit\": 1,}",
        "{'unit': 1}",
        "{unit: 1}",
        "{\"unit\": 01}",
        "{\"unit\": +1}",
        "{\"unit\": NaN}",
        "{\"unit\": 1} // one",
        "{\"stage\": \"a\nb\"}",
        "{\"stage\": \"\\x\"}",
        "[1, 2",
        "\uFEFF{\"unit\": 1}",
        "[".repeat(30_000),
        "{\"a\":".repeat(12_000));
  }

  @Row({3, 4, 5, 9})
  @ParameterizedTest
  @MethodSource("notJson")
  void whatIsNoJsonIsMalformed(String body) {
    house.ask(body).mustBeProblem(400, "malformed-json");
  }

  @Row(4)
  @Test
  void aBodyThatIsNotThereIsMissed() {
    house.ask("").mustBeProblem(400, "malformed-json");
  }

  @Row(62)
  @Test
  void aBodySaysWhatItIs() {
    house
        .web()
        .send("POST", PATH, new byte[] {'1'}, "Authorization", house.authorization())
        .mustBeProblem(415, "unsupported-media-type");
  }

  @Row(6)
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
  void onlyUtf8IsRead(String charset) {
    byte[] body = "{\"unit\": 1, \"stage\": \"kết quả é\"}".getBytes(Charset.forName(charset));
    send(body, "application/json").mustBeProblem(400, "malformed-json");
  }

  @Row(7)
  @ParameterizedTest
  @ValueSource(strings = {"7b22c0", "c0af", "eda080", "ff", "f4908080", "e1ba"})
  void bytesThatAreNoUtf8AreMalformed(String bytes) {
    byte[] bad = HexFormat.of().parseHex("7b2261223a22" + bytes + "227d");
    send(bad, "application/json").mustBeProblem(400, "malformed-json");
  }

  @Row(10)
  @Test
  void aKeyThatIsThereTwiceIsNamedSo() {
    house.ask("{\"unit\": 1, \"unit\": 2}").mustBeProblem(400, "duplicate-key");
    house.ask("{\"a\": {\"b\": 1, \"b\": 1}}").mustBeProblem(400, "duplicate-key");
  }

  @Row(18)
  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "1", "true", "[{\"unit\": 1}]"})
  void whatIsNoObjectIsOfTheWrongType(String body) {
    Reply reply = house.ask(body).mustBeProblem(422, "wrong-type");
    assertThat(reply.faults()).containsExactly(" wrong-type");
  }

  @Row({19, 20, 34})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/unit missing-field,/stage missing-field",
        "{\"unit\": \"13\", \"stage\": \"result\"}|/unit wrong-type",
        "{\"unit\": null, \"stage\": null}|/unit wrong-type,/stage wrong-type",
        "{\"unit\": true, \"stage\": 4}|/unit wrong-type,/stage wrong-type",
        "{\"unit\": [13], \"stage\": [\"result\"]}|/unit wrong-type,/stage wrong-type",
        "{\"unit\": {\"v\": 13}, \"stage\": {}}|/unit wrong-type,/stage wrong-type",
        "{\"unit\": 13.5, \"stage\": \"result\"}|/unit wrong-type",
        "{\"unit\": 0, \"stage\": \"result\"}|/unit out-of-range",
        "{\"unit\": -1, \"stage\": \"result\"}|/unit out-of-range",
        "{\"unit\": 2147483648, \"stage\": \"result\"}|/unit out-of-range",
        "{\"unit\": 9223372036854775808, \"stage\": \"result\"}|/unit out-of-range",
        "{\"unit\": 13, \"stage\": \"\"}|/stage wrong-type",
        "{\"unit\": 13, \"stage\": \"RESULT\"}|/stage unknown-value",
        "{\"unit\": 13, \"stage\": \"result\", \"decidingUnit\": \"9\"}|/decidingUnit wrong-type",
        "{\"unit\": 13, \"stage\": \"result\", \"decidingUnit\": 999999}|/decidingUnit unknown-value",
        "{\"unit\": 13, \"stage\": \"result\", \"procedure\": 12}|/procedure wrong-type",
        "{\"unit\": 13, \"stage\": \"result\", \"procedure\": \"1 OR 1=1\"}|/procedure unknown-value",
        "{\"unit\": 13, \"stage\": \"result\", \"field\": \"';SELECT SLEEP(5)\"}|/field unknown-value",
        "{\"unit\": 13, \"stage\": \"result\", \"procedure\": \"9.000012\", \"field\": \"y-te\"}|/field unknown-value",
        "{\"unit\": 13, \"stage\": \"result\", \"expiresOn\": \"tomorrow\"}|/expiresOn bad-format",
        "{\"unit\": 13, \"stage\": \"result\", \"notBefore\": 1}|/notBefore wrong-type",
        "{\"unit\": 13, \"stage\": \"result\", \"survey\": 3}|/survey wrong-type",
        "{\"unit\": 13, \"stage\": \"result\", \"dossier\": 3}|/dossier unknown-field",
        "{\"unit\": 13, \"stage\": \"result\", \"role\": \"ADMIN\"}|/role unknown-field",
        "{\"unit\": 13, \"stage\": \"result\", \"__proto__\": {}}|/__proto__ unknown-field",
        "{\"unit\": 13, \"stage\": \"result\", \"@type\": \"x\"}|/@type unknown-field",
        "{\"unit\": 13, \"stage\": \"result\", \"a/b~\": 1}|/a~1b~0 unknown-field",
      })
  void everyFaultIsNamedAtItsPlace(String body, String faults) {
    Reply reply = house.ask(body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    assertThat(reply.faults()).containsExactlyInAnyOrder(faults.split(",", -1));
  }

  @Test
  void aCodeLongerThanAnyIsRefused() {
    Reply reply =
        house.ask(
            "{\"unit\": 13, \"stage\": \"result\", \"procedure\": \"" + "9".repeat(65) + "\"}");
    assertThat(reply.faults()).containsExactly("/procedure too-long");
  }

  @Test
  void aFieldsNameIsNotEchoedAtLength() {
    Reply reply =
        house.ask("{\"unit\": 13, \"stage\": \"result\", \"" + "x".repeat(40_000) + "\": 1}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).hasSizeLessThan(2_000);
  }

  @Test
  void thousandsOfUnknownFieldsAreNotListedOneByOne() {
    StringBuilder body = new StringBuilder("{\"unit\": 13, \"stage\": \"result\"");
    for (int i = 0; i < 5_000; i++) {
      body.append(", \"f").append(i).append("\": 1");
    }
    Reply reply = house.ask(body.append('}').toString());
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.faults()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void aUnitThatIsNotOnesOwnIsRefusedLikeOneThatIsNotThere() {
    String key = "Bearer " + house.keyFor("SL.X02");
    String wanted = "{\"unit\": %d, \"stage\": \"result\"}";
    for (int unit : new int[] {house.unit("SL.X01.TTHCC"), house.unit("SL"), 999_999}) {
      house
          .web()
          .post(PATH, wanted.formatted(unit), "Authorization", key)
          .mustBeProblem(403, "unit-not-yours");
    }
    int own = house.unit("SL.X02.TTHCC");
    assertThat(house.web().post(PATH, wanted.formatted(own), "Authorization", key).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer x", "bearer x", "Basic YTpi", "Bearer \u00e9"})
  void withoutAKeyNothingIsIssued(String authorization) {
    String[] headers =
        authorization.isEmpty() ? new String[0] : new String[] {"Authorization", authorization};
    house
        .web()
        .post(PATH, "{\"unit\": 13, \"stage\": \"result\"}", headers)
        .mustBeProblem(401, "key-needed");
  }

  @Row({62, 63})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "nonsense",
      })
  void onlyJsonIsTaken(String type) {
    send("{\"unit\": 13, \"stage\": \"result\"}".getBytes(StandardCharsets.UTF_8), type)
        .mustBeProblem(415, "unsupported-media-type");
  }

  private Reply send(byte[] body, String type) {
    return house
        .web()
        .send("POST", PATH, body, "Content-Type", type, "Authorization", house.authorization());
  }
}
