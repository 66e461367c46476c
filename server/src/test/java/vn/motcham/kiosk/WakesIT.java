package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.database.TestDatabase;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.kiosk.example.KioskClient;

/** The one-stop software tells a kiosk what was finished; what is answered there says so, too. */
@MicronautTest(transactional = false)
class WakesIT {
  private static final String WAKES = "/api/v1/kiosk/wakes";
  private static final String BIRTH =
      """
      {"procedure": "%s"}
      """
          .formatted(House.PROCEDURE);
  private static int units;

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;
  private KioskClient kiosk;
  private KioskClient.Asked asked;
  private int unit;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("WAKES-" + ++units);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
  }

  private Reply wake(String json) {
    return wake(kiosk.kioskId(), json, house.authorization());
  }

  private Reply wake(String kioskId, String json, String authorization) {
    return house
        .web()
        .post("/api/v1/kiosks/" + kioskId + "/wakes", json, "Authorization", authorization);
  }

  private String wakeId(String json) {
    Reply reply = wake(json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    return reply.json().path("wake").asText();
  }

  private String rating(String wake) {
    return Fleet.rating(asked, clock.instant())
        .replace("\"lane\"", "\"wake\": \"" + wake + "\", \"lane\"");
  }

  private List<String> send(String... items) {
    return Fleet.outcomes(kiosk.send(List.of(items)));
  }

  private List<String> rows(String sql) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("unit", unit).mapTo(String.class).list());
  }

  /** Field and stage of each response, and whether its hour is known. */
  private List<String> stored() {
    return rows(
        """
        SELECT CONCAT(field, ' ', stage, IF(MOD(bucket, 100) = 99, '', ' hour')) FROM response WHERE unit = :unit AND channel = 'kiosk'
        ORDER BY 1
        """);
  }

  private List<String> procedures() {
    return rows(
        """
        SELECT CONCAT(p.code, ' ', r.option_id) FROM procedure_rating r
        JOIN procedure_catalogue p ON p.number = r.procedure_number WHERE r.unit = :unit
        """);
  }

  private List<String> counts() {
    return rows(
        """
        SELECT CONCAT(CAST(SUM(wakes) AS CHAR), ' ', CAST(SUM(answered) AS CHAR)) FROM (
          SELECT wakes, answered FROM wake_count WHERE unit = :unit
          UNION ALL
          SELECT NOT answered, answered FROM wake_mark WHERE unit = :unit) every_one
        """);
  }

  @Test
  void aKioskHearsAtOneServerWhatWasSaidToAnother() throws Exception {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("micronaut.server.port", -1);
    try (EmbeddedServer another = ApplicationContext.run(EmbeddedServer.class, properties)) {
      CompletableFuture<HttpResponse<String>> heard =
          CompletableFuture.supplyAsync(() -> kiosk.get(WAKES));
      Reply reply =
          Web.of(another)
              .post(
                  "/api/v1/kiosks/" + kiosk.kioskId() + "/wakes",
                  BIRTH,
                  "Authorization",
                  house.authorization());
      assertThat(reply.status()).as(reply.text()).isEqualTo(202);
      Instant until = Instant.parse(reply.json().path("until").asText());
      assertThat(until).isAfter(clock.instant().plusSeconds(120));
      HttpResponse<String> answer = heard.get(20, TimeUnit.SECONDS);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Server-Time")).isPresent();
      JsonNode said = Fleet.reply(answer).json();
      assertThat(said.path("wake")).isEqualTo(reply.json().path("wake"));
      assertThat(said.path("seconds").asInt()).isBetween(150, 180);
      assertThat(said.path("stage").asText()).isEqualTo("result");
      assertThat(said.path("subject").path("vi").asText()).isEqualTo("Đăng ký khai sinh");
    }
  }

  @Test
  void whoeverKnowsTheNewestWakeWaitsForTheNext() {
    assertThat(Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json().path("wakes").asBoolean()).isFalse();
    String first = wakeId(BIRTH);
    String second = wakeId("{\"field\": \"dat-dai\", \"stage\": \"reception\"}");
    assertThat(Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json().path("wakes").asBoolean()).isTrue();
    JsonNode said = Fleet.reply(kiosk.get(WAKES + "?known=" + first)).json();
    assertThat(said.path("wake").asText()).isEqualTo(second);
    assertThat(said.path("stage").asText()).isEqualTo("reception");
    assertThat(said.path("subject").path("en").asText()).isNotEmpty();
    long began = System.nanoTime();
    assertThat(kiosk.get(WAKES + "?known=" + second).statusCode()).isEqualTo(204);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whatIsAnsweredUnderAWakeTakesOverWhatWasFinished() {
    String wake = wakeId(BIRTH);
    String rating = rating(wake);
    assertThat(send(Fleet.rating(asked, clock.instant()), rating)).containsOnly("stored");
    assertThat(stored()).containsExactly(" result hour", House.FIELD + " result");
    assertThat(procedures()).containsExactly(House.PROCEDURE + " satisfied");
    assertThat(counts()).containsExactly("1 1");
    assertThat(rows("SELECT kiosk FROM wake WHERE unit = :unit")).as("forgotten").isEmpty();
    assertThat(send(rating)).containsExactly("duplicate");
    assertThat(counts()).containsExactly("1 1");
  }

  @Test
  void theStageOfTheWakeCountsAndThatOfThePlaceWhereItNamesNone() {
    assertThat(
            send(
                rating(wakeId("{\"stage\": \"refusal\", \"field\": \"dat-dai\"}")),
                rating(wakeId("{}"))))
        .containsOnly("stored");
    assertThat(stored()).containsExactly(" result", "dat-dai refusal");
    assertThat(procedures()).isEmpty();
  }

  @Test
  void aWakeThatNobodyKnowsIsNoReasonToRefuseAnAnswer() throws IOException {
    KioskClient neighbour = house.kiosk(unit);
    String others =
        wake(neighbour.kioskId(), BIRTH, house.authorization()).json().path("wake").asText();
    String used = wakeId(BIRTH);
    assertThat(send(rating(used))).containsExactly("stored");
    assertThat(send(rating("0".repeat(32)), rating(others), rating(used))).containsOnly("stored");
    assertThat(stored())
        .containsExactly(" result hour", " result hour", " result hour", House.FIELD + " result");
    assertThat(counts()).containsExactly("2 1");
  }

  @Test
  void nothingIsTakenThatLeadsToADossier() {
    Reply refused = wake("{\"procedure\": \"9.000012\", \"dossier\": \"H54.18-261128-0007\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.faults()).containsExactly("/dossier unknown-field");
    assertThat(wake("{\"procedure\": \"9.999999\"}").faults())
        .containsExactly("/procedure unknown-value");
    assertThat(wake("{\"procedure\": \"9.000012\", \"field\": \"dat-dai\"}").faults())
        .containsExactly("/field unknown-value");
    assertThat(wake("{\"stage\": \"paid\"}").faults()).containsExactly("/stage unknown-value");
    assertThat(counts()).containsExactly((String) null);
  }

  @Test
  void aKioskIsWokenOnlyByWhomItsUnitTrusts() {
    wake(kiosk.kioskId(), BIRTH, "Bearer none").mustBeProblem(401, "key-needed");
    String elsewhere = "Bearer " + house.keyFor("SL.X02");
    wake(kiosk.kioskId(), BIRTH, elsewhere).mustBeProblem(404, "kiosk-unknown");
    wake("999999999", BIRTH, house.authorization()).mustBeProblem(404, "kiosk-unknown");
    wake("first", BIRTH, house.authorization()).mustBeProblem(404, "kiosk-unknown");
    assertThat(wake(kiosk.kioskId(), BIRTH, "Bearer " + house.keyFor("SL.X01")).status())
        .isEqualTo(202);
    kiosks.retire(Integer.parseInt(kiosk.kioskId()));
    wake(BIRTH).mustBeProblem(409, "kiosk-not-active");
  }

  @Test
  void aKioskIsNotWokenAllTheTime() {
    for (int i = 0; i < 30; i++) {
      assertThat(wake(BIRTH).status()).isEqualTo(202);
    }
    Reply held = wake(BIRTH).mustBeProblem(429, "too-many-requests");
    assertThat(held.header("retry-after")).isNotEmpty();
  }
}
