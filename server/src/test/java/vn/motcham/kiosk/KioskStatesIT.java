package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.code.LookupCode;
import vn.motcham.hardening.Row;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.kiosk.example.KioskClient;

/** What staff decide about a kiosk, and what becomes of what it sends from then on. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class KioskStatesIT extends KioskAndDesk {
  @Test
  void aPausedKioskIsToldThatItIsClosedUntilItIsUsedAgain() {
    Reply before = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT));
    assertThat(before.text()).containsPattern("\"demonstration\":\\w+,\"closed\":false,");
    decide("suspend");
    Reply paused = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", before.header("etag")));
    assertThat(paused.status()).isEqualTo(200);
    assertThat(paused.text()).containsPattern("\"demonstration\":\\w+,\"closed\":true,");
    assertThat(kiosk.post(Fleet.HEARTBEATS, BEAT).statusCode()).isEqualTo(204);
    assertThat(desk.open(url()).text()).contains("tạm ngừng", "Dùng lại máy");
    decide("resume");
    assertThat(Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json().path("closed").asBoolean(true))
        .isFalse();
  }

  @Test
  void whatWaitedOnAPausedKioskIsTaken() {
    String waited = rating();
    decide("suspend");
    assertThat(send(kiosk, waited)).containsExactly("stored");
    assertThat(house.responses(unit)).isEqualTo(1);
  }

  @Row(49)
  @ParameterizedTest
  @CsvSource({"lose, đã báo mất", "revoke, đã thu hồi"})
  void whatALostOrRetiredKioskStillSendsIsSetAsideForGood(String turn, String shown) {
    String waited = rating();
    decide(turn);
    mustLearnThatItIsRevoked(kiosk);
    assertThat(send(kiosk, waited, rating())).containsExactly(ASIDE, ASIDE);
    assertThat(send(kiosk, waited)).containsExactly(ASIDE);
    assertThat(quarantined()).isEqualTo(2);
    assertThat(house.responses(unit)).isZero();
    assertThat(desk.open(url()).text()).contains(shown).doesNotContain("/place");
  }

  @Test
  void aRevokedKioskSetsAsideOnlyWhatCanBeReadAndIsItsOwn() {
    int foreign = Fleet.asked(house.kiosk(house.unit("SL.X02.TTHCC"))).assignment();
    decide("lose");
    String stray =
        rating().replace("\"assignment\": " + asked.assignment(), "\"assignment\": " + foreign);
    assertThat(send(kiosk, stray, "7", rating().replace("\"satisfied\"", "\"delighted\"")))
        .containsExactly("assignment-not-yours", "wrong-type", "unknown-option");
    Fleet.reply(kiosk.post(Fleet.RESPONSES, "{\"responses\": []}"))
        .mustBeProblem(422, "out-of-range");
    assertThat(quarantined()).isZero();
  }

  @Test
  void whatWasStoredBeforeTheLossStaysStored() {
    String stored = rating();
    assertThat(send(kiosk, stored)).containsExactly("stored");
    decide("lose");
    assertThat(send(kiosk, stored, stored.replace("\"satisfied\"", "\"neutral\"")))
        .containsExactly("duplicate", "id-reused");
    assertThat(quarantined()).isZero();
    assertThat(house.responses(unit)).isEqualTo(1);
  }

  @Test
  void aFoundKioskIsHeardAgainAndWhatWasSetAsideStaysSo() {
    decide("lose");
    String aside = rating();
    assertThat(send(kiosk, aside)).containsExactly(ASIDE);
    decide("find");
    assertThat(kiosk.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
    assertThat(send(kiosk, rating(), aside, rating())).containsExactly("stored", ASIDE, "stored");
    assertThat(house.responses(unit)).isEqualTo(2);
    assertThat(kiosks.listAssignments(number())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "resume", "suspend", "lose"})
  void aRetiredKioskStaysRetired(String turn) {
    decide("revoke");
    decide(turn);
    assertThat(kiosks.get(number()).state()).isEqualTo(Kiosk.State.RETIRED);
    mustLearnThatItIsRevoked(kiosk);
  }

  @ParameterizedTest
  @CsvSource({"lose, Chưa báo mất", "revoke, Chưa thu hồi"})
  void whatIsGraveIsAskedOnceMore(String turn, String said) {
    assertThat(desk.open(url()).text()).contains("href=\"" + url() + "/" + turn + "\"");
    assertThat(desk.open(url() + "/" + turn).text()).contains("name=\"confirmed\"");
    Reply unconfirmed = desk.submit(url() + "/" + turn, "confirmed", "");
    assertThat(unconfirmed.status()).isEqualTo(422);
    assertThat(unconfirmed.text()).contains(said);
    assertThat(kiosk.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
  }

  @Test
  void aLostKioskIsNotPutAside() {
    decide("lose");
    decide("suspend");
    assertThat(kiosks.get(number()).state()).isEqualTo(Kiosk.State.LOST);
  }

  @Test
  void whoeverKeptTheCodeIsToldThatItWasSetAside() {
    decide("lose");
    String id = KioskClient.newId();
    assertThat(send(kiosk, asked.rating(id, clock.instant(), Fleet.SATISFIED)))
        .containsExactly(ASIDE);
    clock.advance(Duration.ofDays(1));
    Reply answer = house.web().submit("/codes", Web.form("code", LookupCode.of(id).text()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("Được để riêng", "đã được báo mất, được thay");
  }

  @Test
  void everyChangeIsInTheAuditLogWithWhoAndWhen() {
    decide("suspend");
    decide("resume");
    decide("lose");
    decide("find");
    replaced();
    decide("revoke");
    assertThat(actions())
        .containsExactly(
            "kiosk-inactive",
            "kiosk-active",
            "kiosk-lost",
            "kiosk-found",
            "kiosk-replaced",
            "kiosk-revoked");
  }

  private List<String> actions() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT action FROM audit
                    WHERE account = :account AND at > :begun
                      AND (subject = :number OR subject LIKE CONCAT(:number, ':%'))
                    ORDER BY id
                    """)
                .bind("account", account)
                .bind("begun", begun)
                .bind("number", kiosk.kioskId())
                .mapTo(String.class)
                .list());
  }

  @Test
  void theListShowsStatesAndIsFilteredByThem() {
    forget();
    new KioskClient(house.web().address()).askToBePaired();
    new KioskClient(house.web().address()).askToBePaired();
    decide("suspend");
    String list = "/staff/kiosks?unit=" + unit;
    assertThat(desk.open(list).text())
        .contains("2 máy đang chờ ghép", url() + "\"", "tạm ngừng", "có liên lạc");
    assertThat(desk.open(list + "&state=inactive").text()).contains(url() + "\"");
    assertThat(desk.open(list + "&state=active").text())
        .doesNotContain(url() + "\"")
        .contains("Không có máy nào ở tình trạng này");
    assertThat(desk.open(list + "&state=x").status()).isEqualTo(404);
  }
}
