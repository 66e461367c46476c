package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.house.VillageVisit;
import vn.motcham.house.Web;
import vn.motcham.survey.Channel;

/** Many invitations asked for at once. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = "motcham.limits.invitations-per-minute", value = "3000")
class BatchIT {
  private static final String PATH = "/api/v1/invitations/batch";
  private static final String GOOD =
      "{\"unit\": %d, \"procedure\": \"9.000012\", \"stage\": \"result\"}";

  @Inject House house;
  @Inject MovableClock clock;

  private Web web;
  private int unit;

  @BeforeEach
  void enter() throws IOException {
    clock.advance(Duration.ofHours(1));
    web = house.web();
    unit = house.ownUnit("BATCH");
  }

  private Reply ask(String authorization, List<String> invitations) {
    String body = "{\"invitations\": [" + String.join(",", invitations) + "]}";
    return web.post(PATH, body, "Authorization", authorization);
  }

  private Reply ask(String... invitations) {
    return ask(house.authorization(), List.of(invitations));
  }

  @Row(51)
  @Test
  void oneThatIsWrongHindersNoOther() {
    String good = GOOD.formatted(unit);
    Reply reply =
        ask(
            good,
            "{\"unit\": %d, \"procedure\": \"nothing\", \"stage\": \"x\", \"dossier\": 1}"
                .formatted(unit),
            "[]",
            good,
            "{\"unit\": %d, \"expiresOn\": \"2020-01-01\", \"stage\": \"result\"}".formatted(unit));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    JsonNode outcomes = reply.json().path("outcomes");
    assertThat(outcomes).hasSize(5);
    for (int i : new int[] {0, 3}) {
      String token = outcomes.path(i).path("token").asText();
      assertThat(outcomes.path(i).path("url").asText()).endsWith("/r/" + token);
      assertThat(web.open("/r/" + token).status()).isEqualTo(200);
    }
    assertThat(faults(outcomes.path(1)))
        .containsExactlyInAnyOrder(
            "/invitations/1/stage unknown-value", "/invitations/1/dossier unknown-field");
    assertThat(faults(outcomes.path(2))).containsExactly("/invitations/2 wrong-type");
    assertThat(faults(outcomes.path(4))).containsExactly("/invitations/4/expiresOn out-of-range");
    assertThat(outcomes.path(4).path("problem").path("status").asInt()).isEqualTo(422);
  }

  private static List<String> faults(JsonNode outcome) {
    return outcome
        .path("problem")
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asText() + " " + error.path("code").asText())
        .toList();
  }

  @Row(51)
  @Test
  void aBatchHoldsOneToAThousand() {
    ask().mustBeProblem(422, "out-of-range");
    web.post(PATH, "{}", "Authorization", house.authorization())
        .mustBeProblem(422, "missing-field");
    ask(house.authorization(), Collections.nCopies(1_001, GOOD.formatted(unit)))
        .mustBeProblem(413, "body-too-large");
  }

  /** The usual bar is two seconds, on a machine with nothing else to do. */
  @Test
  void aThousandComeAtOnceAndNoTwoAreAlike() {
    List<String> thousand = Collections.nCopies(1_000, GOOD.formatted(unit));
    ask(house.authorization(), thousand);
    long started = System.nanoTime();
    Reply reply = ask(house.authorization(), thousand);
    System.out.printf(
        "A thousand invitations: %d ms%n",
        Duration.ofNanos(System.nanoTime() - started).toMillis());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    Set<String> tokens = new HashSet<>();
    reply.json().path("outcomes").forEach(one -> tokens.add(one.path("token").asText()));
    assertThat(tokens).hasSize(1_000);
  }

  @Test
  void aKeyOpensItsOwnUnitsOnly() {
    String other = "Bearer " + house.keyFor("SL.P01");
    Reply reply =
        ask(other, List.of(GOOD.formatted(unit), GOOD.formatted(house.unit("SL.P01.TTHCC"))));
    JsonNode outcomes = reply.json().path("outcomes");
    assertThat(outcomes.path(0).path("problem").path("code").asText()).isEqualTo("unit-not-yours");
    assertThat(outcomes.path(1).path("token").asText()).isNotEmpty();
    ask("Bearer nothing", List.of(GOOD.formatted(unit))).mustBeProblem(401, "key-needed");
  }

  @Test
  void aKeyMayAskForSoManyAndIsToldWhenToComeAgain() {
    String busy = "Bearer " + house.keyFor("SL");
    List<String> thousand = Collections.nCopies(1_000, GOOD.formatted(unit));
    for (int i = 0; i < 6; i++) {
      assertThat(ask(busy, thousand).status()).isEqualTo(200);
    }
    Reply held = ask(busy, List.of(GOOD.formatted(unit)));
    held.mustBeProblem(429, "too-many-requests");
    assertThat(held.header("retry-after")).isNotEmpty();
    Reply alone = web.post("/api/v1/invitations", GOOD.formatted(unit), "Authorization", busy);
    assertThat(alone.status()).isEqualTo(429);
    assertThat(ask(GOOD.formatted(unit)).status()).as("another key").isEqualTo(200);
    clock.advance(Duration.ofSeconds(20));
    assertThat(ask(busy, thousand).status()).isEqualTo(200);
  }

  @Test
  void aSurveyMayBeNamedWhereItIsInUse() throws IOException {
    int visited = house.ownUnit("BATCH-VISITED");
    house.deploy(VillageVisit.definition(), visited, Channel.RECEIPT);
    String named =
        "{\"unit\": %d, \"stage\": \"result\", \"survey\": {\"id\": \"%s\", \"version\": %d}}";
    String visit = VillageVisit.definition().survey().id();
    assertThat(house.ask(named.formatted(visited, "counter-rating", 1)).status()).isEqualTo(201);
    assertThat(house.ask(named.formatted(visited, visit, 1)).status()).isEqualTo(201);
    Reply elsewhere = house.ask(named.formatted(unit, visit, 1));
    elsewhere.mustBeProblem(409, "survey-not-deployed");
    assertThat(elsewhere.faults()).containsExactly("/survey survey-not-deployed");
    house
        .ask(named.formatted(unit, "counter-rating", 99))
        .mustBeProblem(409, "survey-not-deployed");
    Reply half =
        house.ask("{\"unit\": %d, \"stage\": \"result\", \"survey\": {\"id\": 1}}".formatted(unit));
    assertThat(half.faults())
        .containsExactlyInAnyOrder("/survey/id wrong-type", "/survey/version missing-field");
  }
}
