package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.response.Bucket;

@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class TokenDatesIT {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 5);
  private static final LocalDate LAST = LocalDate.of(2027, 3, 20);
  private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
  private static final LocalTime SECOND_BEFORE_MIDNIGHT = LocalTime.of(23, 59, 58);

  @Inject House house;
  @Inject MovableClock clock;

  private Web web;
  private int unit;

  @BeforeEach
  void enter() throws IOException {
    setTo(FIRST.minusDays(4), LocalTime.NOON);
    web = house.web();
    unit = house.ownUnit("DATES");
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  @Row(39)
  @Test
  void aTokenIsGoodFromItsFirstDayToTheEndOfItsLast() {
    String path = "/r/" + invite();
    Reply early = web.open(path);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("05/03/2027");
    assertThat(rate(path).status()).isEqualTo(409);

    setTo(FIRST, MIDNIGHT);
    assertThat(web.open(path).status()).isEqualTo(200);
    setTo(LAST, SECOND_BEFORE_MIDNIGHT);
    assertThat(web.open(path).status()).isEqualTo(200);

    setTo(LAST.plusDays(1), MIDNIGHT);
    Reply late = web.open(path);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.text()).contains("20/03/2027");
    assertThat(rate(path).status()).isEqualTo(410);
    assertThat(house.responses(unit)).isZero();
  }

  @Test
  void anExpiredCodeCanStillBePrintedSoThatItTellsWhy() {
    String token = invite();
    setTo(LAST.plusDays(1), MIDNIGHT);
    assertThat(web.get("/r/" + token + "/qr.png").status()).isEqualTo(200);
  }

  @Test
  void theUsualInvitationLastsThirtyDays() {
    Reply reply = house.ask("{\"unit\": %d, \"stage\": \"result\"}".formatted(unit));
    assertThat(reply.json().path("expiresOn").asText())
        .isEqualTo(FIRST.minusDays(4).plusDays(30).toString());
  }

  @Test
  void datesOutOfReachAreRefused() {
    String wanted = "{\"unit\": %d, \"stage\": \"result\", %s}";
    for (String dates :
        new String[] {
          "\"notBefore\": \"2027-02-28\"",
          "\"expiresOn\": \"2027-02-28\"",
          "\"notBefore\": \"2027-03-10\", \"expiresOn\": \"2027-03-09\"",
          "\"expiresOn\": \"2027-05-01\"",
          "\"notBefore\": \"+999999999-12-31\"",
          "\"expiresOn\": \"2027-02-30\"",
          "\"expiresOn\": \"2027-3-9\"",
          "\"expiresOn\": 20270309",
        }) {
      assertThat(house.ask(wanted.formatted(unit, dates)).status()).as(dates).isEqualTo(422);
    }
  }

  private String invite() {
    Reply reply =
        house.ask(
            """
            {"unit": %d, "stage": "result", "notBefore": "%s", "expiresOn": "%s"}
            """
                .formatted(unit, FIRST, LAST));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().path("token").asText();
  }

  private Reply rate(String path) {
    return web.submit(path, Web.form("id", "0".repeat(32), "overall", "satisfied"));
  }

  private void setTo(LocalDate day, LocalTime time) {
    clock.setTo(day.atTime(time).atZone(Bucket.ZONE).toInstant());
  }
}
