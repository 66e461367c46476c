package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.kiosk.example.KioskClient;

/** Whoever sends too much is held off, and nobody else. The test stands behind a trusted proxy. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = "motcham.trusted-proxies", value = "127.0.0.0/8,::1")
@Property(name = "motcham.limits.wrong-codes", value = "20")
@Property(name = "motcham.limits.writes-per-minute", value = "60")
@Property(name = "motcham.limits.pairings", value = "5")
@Property(name = "motcham.limits.alarm", value = "100")
class LimitsIT {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String PAIRINGS = "/api/v1/kiosk/pairings";
  private static int callers;

  @Inject House house;
  @Inject MovableClock clock;
  private Web web;
  private String caller = "";

  @BeforeEach
  void comeFromElsewhere() {
    web = house.web();
    caller = "192.0.2." + ++callers;
    clock.advance(Duration.ofHours(2));
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private List<Integer> open(String path, int times) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      statuses.add(web.open(path, FORWARDED, caller).status());
    }
    return statuses;
  }

  @Test
  void afterTwentyWrongCodesAnAddressIsHeldOff() throws IOException {
    String right = "/r/" + house.invite(house.ownUnit("LIMITS"));
    List<Integer> statuses = open("/r/NOTHING", 1_000);
    assertThat(statuses.subList(0, 20)).containsOnly(400);
    assertThat(statuses.subList(20, 1_000)).containsOnly(429);
    Reply held = web.open("/r/NOTHING", FORWARDED, caller);
    assertThat(held.header("retry-after")).isNotEmpty();
    assertThat(web.get("/r/NOTHING/qr.png", FORWARDED, caller).status()).isEqualTo(429);

    assertThat(web.open("/r/NOTHING", FORWARDED, "203.0.113.1").status()).isEqualTo(400);
    assertThat(open(right, 1)).as("a right code from there").containsExactly(200);

    clock.advance(Duration.ofMinutes(5));
    assertThat(open("/r/NOTHING", 21)).endsWith(400, 429);
  }

  @Test
  void wrongKeysAreCountedLikeWrongCodes() {
    String body = "{\"unit\": 1, \"stage\": \"result\"}";
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      statuses.add(
          web.post("/api/v1/invitations", body, "Authorization", "Bearer x", FORWARDED, caller)
              .status());
    }
    assertThat(statuses.subList(0, 20)).containsOnly(401);
    assertThat(statuses.getLast()).isEqualTo(429);
    assertThat(house.ask(body).status()).isNotEqualTo(429);
  }

  @Test
  void manyWrongCodesRaiseOneAlarmInAnHourThatNamesNobody() {
    Logger logger = (Logger) LoggerFactory.getLogger("vn.motcham");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    open("/r/CANARY", 350);
    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.getFirst().getFormattedMessage())
        .isEqualTo("100 codes that are none were tried within this hour");
    clock.advance(Duration.ofHours(1));
    open("/r/CANARY", 150);
    assertThat(lines.list).hasSize(2);
    logger.detachAppender(lines);
  }

  @Test
  void anAddressSendsSoManyFormsAndKiosksAsManyAsTheyLike() throws IOException {
    KioskClient kiosk = house.kiosk(house.ownUnit("LIMITS-KIOSK"));
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      statuses.add(web.submit("/nowhere", "", FORWARDED, caller).status());
    }
    assertThat(statuses.subList(0, 120)).doesNotContain(429);
    assertThat(statuses.subList(120, 130)).containsOnly(429);
    Reply other = web.submit("/nowhere", "", FORWARDED, "203.0.113.2");
    assertThat(other.status()).isNotEqualTo(429);
    for (int i = 0; i < 130; i++) {
      var asked = kiosk.sign("GET", "/api/v1/kiosk/assignment", "", clock.instant());
      assertThat(kiosk.send(asked, FORWARDED, caller).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAddressBringsUpSoManyKiosksAndOthersGoOn() {
    for (int i = 0; i < 8; i++) {
      Reply reply = ask(caller);
      assertThat(reply.status()).as(reply.text()).isEqualTo(i < 5 ? 201 : 429);
    }
    assertThat(ask("203.0.113.3").status()).isEqualTo(201);
    clock.advance(Duration.ofMinutes(15));
    assertThat(ask(caller).status()).isEqualTo(201);
  }

  private Reply ask(String from) {
    String key = new KioskClient(web.address()).publicKey();
    return web.post(PAIRINGS, "{\"publicKey\": \"" + key + "\"}", FORWARDED, from);
  }
}
