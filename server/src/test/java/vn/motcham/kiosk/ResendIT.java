package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcham.database.TestDatabase;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.staff.Desk;

/** The server has lost what kiosks sent: whoever looks after them has them send it again. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class ResendIT extends KioskAndDesk {
  private static final String ALL = "/staff/kiosks/resend";

  @Inject ApplicationContext context;

  private static JsonNode asked(KioskClient device) {
    return Fleet.reply(device.get(Fleet.ASSIGNMENT)).json().path("resendAsked");
  }

  private void askOnce() {
    Reply reply = desk.submit(url() + "/resend", "confirmed", "yes");
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo(url());
  }

  private void say(String resentAt) {
    String json =
        """
        {"appVersion": "1", "waiting": 0, "setAside": 0, "resentAt": %s}"""
            .formatted(resentAt);
    assertThat(kiosk.post(Fleet.HEARTBEATS, json).statusCode()).isEqualTo(204);
  }

  @Test
  void aKioskThatIsAskedHearsSoWithItsAssignmentAndSaysWhenItDidIt() throws IOException {
    Reply before = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT));
    assertThat(before.json().path("resendAsked").isNull()).isTrue();
    assertThat(desk.open(url()).text()).contains("chưa được yêu cầu gửi lại lần nào");

    assertThat(desk.open(url() + "/resend").text()).contains("Yêu cầu máy này gửi lại phiếu?");
    Reply unsure = desk.submit(url() + "/resend");
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.text()).contains("Chưa yêu cầu.");
    assertThat(asked(kiosk).isNull()).isTrue();
    askOnce();

    Reply after = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", before.header("etag")));
    assertThat(after.status()).isEqualTo(200);
    long at = clock.instant().toEpochMilli();
    assertThat(after.json().path("resendAsked").asLong()).isEqualTo(at);
    say("null");
    assertThat(desk.open(url()).text()).contains("Máy chưa báo là đã gửi lại");
    // What it did before it was asked is not what it was asked for.
    say(Long.toString(at - 1));
    assertThat(desk.open(url()).text()).contains("Máy chưa báo là đã gửi lại");
    say(Long.toString(at + 61_000));
    assertThat(desk.open(url()).text()).contains("Máy bắt đầu gửi lại lúc");
    assertThat(deskOfItsOwn().open(ALL).text())
        .contains(url() + "\"", "Máy gửi lại lúc")
        .doesNotContain("chưa báo");
    assertThat(actions()).containsExactly("kiosk-resend-asked: " + kiosk.kioskId());

    // Asked once more, it is to do it once more.
    clock.advance(Duration.ofMinutes(2));
    askOnce();
    assertThat(asked(kiosk).asLong()).isEqualTo(clock.instant().toEpochMilli());
    assertThat(desk.open(url()).text()).contains("Máy chưa báo là đã gửi lại");
  }

  private List<String> actions() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CONCAT(action, ': ', subject) FROM audit
                    WHERE account = :account AND action LIKE 'kiosk-%' ORDER BY at
                    """)
                .bind("account", account)
                .mapTo(String.class)
                .list());
  }

  @Test
  void allThatSomebodyLooksAfterAreAskedAndNoOthers() throws IOException {
    Desk narrow = deskOfItsOwn();
    int below = kiosks.get(number()).assignment().place().unit();
    KioskClient aside = house.kiosk(below);
    KioskClient lost = house.kiosk(below);
    kiosks.change(Integer.parseInt(aside.kioskId()), Kiosk.State.INACTIVE, Fleet.OPERATOR);
    kiosks.change(Integer.parseInt(lost.kioskId()), Kiosk.State.LOST, Fleet.OPERATOR);
    KioskClient elsewhere = house.kiosk(unit);
    assertThat(narrow.open("/staff/kiosks").text()).contains(ALL);
    assertThat(narrow.open(ALL).text()).contains("(2 máy)").doesNotContain("<table");
    assertThat(narrow.submit(ALL).status()).isEqualTo(422);
    assertThat(asked(kiosk).isNull()).isTrue();
    clock.advance(Duration.ofSeconds(1));

    Reply reply = narrow.submit(ALL, "confirmed", "yes");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(asked(kiosk).isNumber()).isTrue();
    assertThat(asked(aside).isNumber()).isTrue();
    assertThat(asked(elsewhere).isNull()).isTrue();
    // One that was lost then is not asked when it is found.
    clock.advance(Duration.ofSeconds(1));
    kiosks.change(Integer.parseInt(lost.kioskId()), Kiosk.State.ACTIVE, Fleet.OPERATOR);
    assertThat(asked(lost).isNull()).isTrue();
    assertThat(narrow.submit("/staff/kiosks/" + elsewhere.kioskId() + "/resend").status())
        .isEqualTo(404);
    assertThat(narrow.open(ALL).text()).contains("chưa báo");
  }

  @Test
  void aDeviceIsNotAskedForWhatTheOneBeforeItSent() {
    askOnce();
    assertThat(asked(kiosk).isNumber()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    KioskClient fresh = replaced();
    assertThat(asked(fresh).isNull()).isTrue();
    assertThat(desk.open(url()).text()).contains("chưa được yêu cầu gửi lại lần nào");
  }

  /** As after a restore: neither the answers nor what told them from copies is here any more. */
  @Test
  void whatIsSentAgainIsStoredWhereItWasLostAndADuplicateWhereItWasNot() {
    String first = rating();
    String second = rating();
    assertThat(send(kiosk, first)).containsExactly("stored");
    TestDatabase.lose(context, unit);
    assertThat(house.responses(unit)).isZero();
    assertThat(send(kiosk, second)).containsExactly("stored");
    assertThat(send(kiosk, first, second)).containsExactly("stored", "duplicate");
    assertThat(house.responses(unit)).isEqualTo(2);
  }
}
