package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

/** Whoever prints a paper can't rate with it before the case system says that all is done. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class ActivationIT {
  private static final String PATH = "/api/v1/invitations/activations";
  private static int dossiers;

  @Inject House house;
  @Inject Activations activations;
  @Inject MovableClock clock;
  @Inject Jdbi jdbi;

  private Web web;
  private int unit;
  private String reference = "";

  @BeforeEach
  void enter() throws IOException {
    web = house.web();
    unit = house.ownUnit("ACTIVATION");
    reference = "case " + ++dossiers;
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private String waiting() {
    return house.token(
        """
        {"unit": %d, "stage": "result", "activation": "required", "reference": "%s"}
        """
            .formatted(unit, reference));
  }

  private Reply activate(String json) {
    return web.post(PATH, json, "Authorization", house.authorization());
  }

  private static String byToken(String token) {
    return "{\"token\": \"%s\"}".formatted(token);
  }

  private String byReference() {
    return "{\"reference\": \"%s\"}".formatted(reference);
  }

  @Test
  void untilItIsActivatedThePaperSaysWhatToDoAndTakesNothing() {
    String path = "/r/" + waiting();
    Reply early = web.open(path);
    assertThat(early.status()).isEqualTo(409);
    WellFormed.check(early.text(), Language.VI);
    assertThat(early.text()).contains("Chưa đến lúc đánh giá", "sau khi nhận kết quả");
    WellFormed.check(web.open(path + "?lang=en").text(), Language.EN);
    String form = Web.form("id", "0".repeat(32), "overall", "satisfied");
    assertThat(web.submit(path, form).status()).isEqualTo(409);
    web.submit(path, form, "Accept", "*/*").mustBeProblem(409, "token-not-active");
    assertThat(house.responses(unit)).isZero();
    assertThat(web.get(path + "/qr.svg").status()).as("it is printed before").isEqualTo(200);
  }

  @Test
  void aTokenIsActivatedByItselfOrByTheCallersReferenceForGood() {
    String first = waiting();
    assertThat(activate(byToken(first)).json().path("active").asBoolean()).isTrue();
    assertThat(activate(byToken(first)).status()).as("again").isEqualTo(200);
    assertThat(Phone.open(web, "/r/" + first).rate("overall", "satisfied").status()).isEqualTo(303);

    reference += " of another day";
    String second = waiting();
    clock.advance(Duration.ofDays(20));
    Reply done = activate(byReference());
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(activate(byReference()).status()).as("again").isEqualTo(200);
    assertThat(web.open("/r/" + second).status()).isEqualTo(200);
  }

  /** A lost paper is printed anew after a day; only one of the two may be used. */
  @Test
  void aReferenceLeadsToTheTokenThatWasIssuedLast() {
    String lost = waiting();
    clock.advance(Duration.ofHours(25));
    String printedAgain = waiting();
    activate(byReference());
    assertThat(web.open("/r/" + lost).status()).isEqualTo(409);
    assertThat(web.open("/r/" + printedAgain).status()).isEqualTo(200);
  }

  @Test
  void onlyWhoMayIssueThereMayActivate() {
    String token = waiting();
    String stranger = "Bearer " + house.keyFor("SL.P01");
    web.post(PATH, byToken(token), "Authorization", stranger).mustBeProblem(403, "unit-not-yours");
    web.post(PATH, byReference(), "Authorization", stranger)
        .mustBeProblem(404, "reference-unknown");
    web.post(PATH, byToken(token), "Authorization", "Bearer x").mustBeProblem(401, "key-needed");
    web.post(PATH, byToken(token)).mustBeProblem(401, "key-needed");
    assertThat(web.open("/r/" + token).status()).isEqualTo(409);
  }

  @Test
  void whatCanNotBeActivatedIsNamed() {
    activate("{\"reference\": \"nothing\"}").mustBeProblem(404, "reference-unknown");
    activate(byToken("NOTHING")).mustBeProblem(400, "token-invalid");
    activate("{}").mustBeProblem(422, "missing-field");
    activate("{\"token\": \"a\", \"reference\": \"b\"}").mustBeProblem(422, "one-of-two");
    activate("{\"token\": 1}").mustBeProblem(422, "wrong-type");
    assertThat(activate(byToken(house.invite(unit))).status()).as("needs none").isEqualTo(200);
    house
        .ask("{\"unit\": %d, \"stage\": \"result\", \"activation\": \"maybe\"}".formatted(unit))
        .mustBeProblem(422, "unknown-value");
    String token = waiting();
    clock.advance(Duration.ofDays(31));
    activate(byToken(token)).mustBeProblem(410, "token-expired");
    activate(byReference()).mustBeProblem(404, "reference-unknown");
    assertThat(web.open("/r/" + token).status()).isEqualTo(410);
  }

  @Test
  void whatHasExpiredIsForgotten() {
    activate(byToken(waiting()));
    clock.advance(Duration.ofDays(31));
    assertThat(expired("invitation_activation")).isPositive();
    assertThat(expired("invitation_expected")).isPositive();
    activations.forget();
    assertThat(expired("invitation_activation")).isZero();
    assertThat(expired("invitation_expected")).isZero();
  }

  private int expired(String table) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM " + table + " WHERE expires_on < :today")
                .bind("today", Days.today(clock))
                .mapTo(Integer.class)
                .one());
  }
}
