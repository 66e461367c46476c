package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;

/** Another device at the place of a kiosk, and what becomes of the one before. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class ReplacementIT extends KioskAndDesk {
  @Test
  void anotherDeviceKeepsNumberPlaceAndPast() {
    String old = rating();
    kiosk.post(Fleet.HEARTBEATS, BEAT);
    Kiosk before = kiosks.get(number());
    clock.advance(Duration.ofSeconds(1));
    KioskClient fresh = replaced();
    assertThat(fresh.kioskId()).isEqualTo(kiosk.kioskId());
    assertThat(Fleet.asked(fresh)).isEqualTo(asked);
    assertThat(send(fresh, rating())).containsExactly("stored");
    Kiosk after = kiosks.get(number());
    assertThat(after.device().number()).isEqualTo(2);
    assertThat(after.assignment()).isEqualTo(before.assignment());
    assertThat(after.pairedAt()).isEqualTo(before.pairedAt());
    assertThat(after.findContact().orElseThrow().waiting()).isZero();
    assertThat(known.find(number()).orElseThrow().device()).isEqualTo(2);
    assertThat(desk.open(url()).text()).contains("thứ 2 ở nơi này");

    mustLearnThatItIsRevoked(kiosk);
    assertThat(send(kiosk, old)).containsExactly(ASIDE);
    assertThat(house.responses(unit)).isEqualTo(1);
    assertThat(quarantined()).isEqualTo(1);
  }

  @Test
  void aSecondReplacementStillTellsTheFirstDeviceFromAStranger() {
    KioskClient second = replaced();
    KioskClient third = replaced();
    assertThat(kiosks.get(number()).device().number()).isEqualTo(3);
    mustLearnThatItIsRevoked(kiosk);
    mustLearnThatItIsRevoked(second);
    assertThat(third.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
    KioskClient stranger = new KioskClient(house.web().address());
    Fleet.reply(
            stranger.send(stranger.sign("GET", Fleet.ASSIGNMENT, "").withKioskId(kiosk.kioskId())))
        .mustBeProblem(401, "kiosk-signature");
  }

  @Test
  void aReplacedDeviceIsNeverPairedAgainByItsKey() {
    forget();
    KioskClient.Pairing waiting = kiosk.askToBePaired();
    replaced();
    assertThat(kiosks.pair(waiting.words(), Fleet.at(unit), Fleet.OPERATOR))
        .isInstanceOf(Kiosks.Refusal.class);
    house
        .web()
        .post("/api/v1/kiosk/pairings", "{\"publicKey\": \"" + kiosk.publicKey() + "\"}")
        .mustBeProblem(403, "kiosk-revoked");
    assertThat(kiosks.listAssignments(number())).hasSize(1);
  }

  @Test
  void aLostKioskThatIsReplacedIsActiveAgain() {
    decide("lose");
    KioskClient fresh = replaced();
    Kiosk after = kiosks.get(number());
    assertThat(after.state()).isEqualTo(Kiosk.State.ACTIVE);
    assertThat(after.revokedAt()).isNull();
    assertThat(send(fresh, rating())).containsExactly("stored");
    assertThat(send(kiosk, rating())).containsExactly(ASIDE);
  }

  @Test
  void aRetiredKioskIsReplacedByNoOther() {
    decide("revoke");
    assertThat(desk.open(url()).text()).doesNotContain("/device");
    KioskClient.Pairing pairing = new KioskClient(house.web().address()).askToBePaired();
    assertThat(replace(pairing.words()).status()).isEqualTo(403);
  }

  @Test
  void wordsOfNobodyOrOfARegisteredDeviceAreRefusedAtTheirField() {
    KioskClient other = house.kiosk(house.unit("SL.X02.TTHCC"));
    forget();
    String registered = other.askToBePaired().words();
    for (String words : List.of("không <có> đâu", registered)) {
      Reply refused = replace(words);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text())
          .contains("Không có máy nào đang hiện ba từ này", "aria-invalid=\"true\"")
          .contains("value=\"" + words.replace("<", "&lt;").replace(">", "&gt;") + "\"");
    }
    assertThat(replace(" ").text()).contains("Xin gõ ba từ");
    assertThat(other.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
    assertThat(kiosks.get(number()).device().number()).isEqualTo(1);
  }

  @Test
  void whoeverGuessesAtTheWordsOfAReplacementWaits() {
    for (int i = 0; i < 5; i++) {
      assertThat(desk.submit(url() + "/device", "words", "sai sai sai").status()).isEqualTo(422);
    }
    Reply waiting = desk.submit(url() + "/device", "words", "sai sai sai");
    assertThat(waiting.status()).isEqualTo(429);
    assertThat(waiting.header("retry-after")).isNotEmpty();
  }
}
