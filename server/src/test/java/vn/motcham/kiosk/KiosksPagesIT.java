package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** Who looks after which kiosk, and how: those above a unit, never the rated unit itself. */
@MicronautTest(transactional = false)
class KiosksPagesIT {
  private static final String LIST = "/staff/kiosks";
  private static final String PAIR = "/staff/kiosks/pair";
  private static int desks;

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  private int ward;
  private int centre;

  @BeforeEach
  void nameTheUnits() {
    ward = house.unit("SL.P01");
    centre = house.unit("SL.P01.TTHCC");
  }

  @AfterEach
  void forget() {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM kiosk_pairing");
          handle.execute("DELETE FROM sign_in_failure");
        });
  }

  private Desk deskOf(Role role, int unit) {
    String username = "quan-ly-may-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, unit)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  private KioskClient newKiosk() {
    return new KioskClient(house.web().address());
  }

  private static Reply pair(Desk desk, String words, int unit) {
    return desk.submit(
        PAIR,
        "words",
        words,
        "unit",
        Integer.toString(unit),
        "counter",
        "Quầy 3",
        "stage",
        "result");
  }

  private static String url(KioskClient kiosk) {
    return LIST + "/" + kiosk.kioskId();
  }

  @Test
  void theSupervisingLevelPairsAKioskByItsWords() {
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    Reply paired = pair(desk, PairingWords.fold(pairing.words()), centre);
    assertThat(paired.status()).as(paired.text()).isEqualTo(303);
    assertThat(kiosk.isPaired(pairing)).isTrue();
    assertThat(paired.header("location")).isEqualTo(url(kiosk));
    assertThat(desk.open(url(kiosk)).text()).contains("Quầy 3", "chưa liên lạc lần nào");
    assertThat(kiosk.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
    assertThat(desk.open(url(kiosk)).text()).contains("đang dùng", "có liên lạc", "vừa xong");
    assertThat(desk.open(LIST).text()).contains(url(kiosk));
  }

  @Test
  void nobodyTakesAKioskFromWhereTheyHaveNoSay() {
    KioskClient kiosk = house.kiosk(centre);
    forget();
    KioskClient.Pairing again = kiosk.askToBePaired();
    Desk foreign = deskOf(Role.SUPERVISOR, house.unit("SL.X02"));
    assertThat(pair(foreign, again.words(), house.unit("SL.X02.TTHCC")).status()).isEqualTo(422);
    assertThat(kiosks.get(Integer.parseInt(kiosk.kioskId())).assignment().place().unit())
        .isEqualTo(centre);
    assertThat(pair(deskOf(Role.SUPERVISOR, ward), again.words(), centre).status()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERVISOR, SL.P01, 200",
    "SUPERVISOR, SL, 200",
    "ADMINISTRATOR, SL, 200",
    "ADMINISTRATOR, SL.P01, 200",
    "SUPERVISOR, SL.P01.TTHCC, 404",
    "ADMINISTRATOR, SL.P01.TTHCC, 404",
    "SUPERVISOR, SL.X02, 404",
    "ADMINISTRATOR, SL.X02, 404",
    "VIEWER, SL.P01.TTHCC, 404",
    "VIEWER, SL.P01, 404",
  })
  void onlyThoseAboveItSeeAKiosk(Role role, String code, int status) {
    KioskClient kiosk = house.kiosk(centre);
    Desk desk = deskOf(role, house.unit(code));
    assertThat(desk.open(url(kiosk)).status()).isEqualTo(status);
    assertThat(desk.open(url(kiosk) + "/revoke").status()).isEqualTo(status);
    assertThat(desk.submit(url(kiosk) + "/revoke", "confirmed", "").status())
        .isEqualTo(status == 200 ? 422 : 404);
    assertThat(
            desk.submit(url(kiosk) + "/place", "unit", "", "counter", "", "stage", "result")
                .status())
        .isEqualTo(status == 200 ? 422 : 404);
    assertThat(desk.open(url(kiosk) + "/lose").status()).isEqualTo(status);
    assertThat(desk.submit(url(kiosk) + "/lose", "confirmed", "").status())
        .isEqualTo(status == 200 ? 422 : 404);
    assertThat(desk.submit(url(kiosk) + "/device", "words", "").status())
        .isEqualTo(status == 200 ? 422 : 404);
    for (String turn : new String[] {"/suspend", "/resume", "/find"}) {
      assertThat(desk.submit(url(kiosk) + turn, "confirmed", "").status())
          .isEqualTo(status == 200 ? 303 : 404);
    }
    boolean listed = desk.open(LIST).text().contains("\"" + url(kiosk) + "\"");
    assertThat(listed).isEqualTo(status == 200);
  }

  @Test
  void theRatedUnitFindsNoKiosksAtAll() {
    Desk viewer = deskOf(Role.VIEWER, centre);
    assertThat(viewer.open(LIST).status()).isEqualTo(404);
    assertThat(viewer.open(PAIR).status()).isEqualTo(404);
    KioskClient.Pairing pairing = newKiosk().askToBePaired();
    assertThat(pair(viewer, pairing.words(), centre).status()).isEqualTo(404);
    assertThat(viewer.open("/staff/units").text()).doesNotContain("href=\"/staff/kiosks\"");
    assertThat(deskOf(Role.SUPERVISOR, ward).open("/staff/units").text())
        .contains("href=\"/staff/kiosks\"")
        .contains("aria-current=\"page\"");
  }

  @Test
  void nobodyPutsAKioskWhereOthersLookAfterThem() {
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL.X02"));
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    Reply refused = pair(desk, pairing.words(), centre);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Xin chọn đơn vị").doesNotContain("phường Bến Lành");
    assertThat(kiosk.isPaired(pairing)).isFalse();

    KioskClient own = house.kiosk(house.unit("SL.X02.TTHCC"));
    assertThat(
            desk.submit(
                    url(own) + "/place",
                    "unit",
                    Integer.toString(centre),
                    "counter",
                    "Quầy 9",
                    "stage",
                    "result")
                .status())
        .isEqualTo(422);
  }

  @Test
  void whatIsWrongIsSaidAtItsPlaceAndWhatWasTypedStays() {
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    newKiosk().askToBePaired();
    Reply reply =
        desk.submit(
            PAIR,
            "words",
            "không có <b>đâu",
            "unit",
            Integer.toString(centre),
            "counter",
            "Quầy \"7\"",
            "stage",
            "refusal");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains("Không có máy nào đang hiện ba từ này")
        .contains("aria-invalid=\"true\"")
        .contains("không có &lt;b&gt;đâu")
        .contains("Quầy &quot;7&quot;")
        .containsPattern("value=\"refusal\" selected");
    Reply empty = desk.submit(PAIR, "words", "", "unit", "", "counter", "", "stage", "result");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Xin gõ ba từ");
    Reply noCounter =
        desk.submit(
            PAIR,
            "words",
            "a b c",
            "unit",
            Integer.toString(centre),
            "counter",
            " ",
            "stage",
            "result");
    assertThat(noCounter.text()).contains("Xin ghi tên quầy");
  }

  @Test
  void whoeverGuessesAtWordsWaits() {
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    for (int i = 0; i < 5; i++) {
      assertThat(pair(desk, "sai sai sai", centre).status()).isEqualTo(422);
    }
    Reply waiting = pair(desk, "sai sai sai", centre);
    assertThat(waiting.status()).isEqualTo(429);
    assertThat(waiting.header("retry-after")).isNotEmpty();
    assertThat(waiting.text()).contains("Xin đợi");
    Desk other = deskOf(Role.SUPERVISOR, ward);
    assertThat(pair(other, "sai sai sai", centre).status()).isEqualTo(422);
  }

  @Test
  void aFormOfAnotherSiteDoesNothing() {
    KioskClient kiosk = house.kiosk(centre);
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    Reply forged = desk.submit(url(kiosk) + "/revoke", "csrf", "guess", "confirmed", "yes");
    assertThat(forged.status()).isEqualTo(403);
    assertThat(kiosk.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
  }

  @Test
  void aKioskMovesAndKeepsItsHistory() throws IOException {
    int elsewhere = house.ownUnit("KIOSKS-MOVE");
    KioskClient kiosk = house.kiosk(centre);
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL"));
    Reply moved =
        desk.submit(
            url(kiosk) + "/place",
            "unit",
            Integer.toString(elsewhere),
            "counter",
            "Quầy mới",
            "stage",
            "reception");
    assertThat(moved.status()).as(moved.text()).isEqualTo(303);
    assertThat(desk.open(url(kiosk)).text())
        .contains("Quầy mới", "Quầy 1", "Nộp hồ sơ", "phường Bến Lành", "nay");
    assertThat(kiosk.get(Fleet.ASSIGNMENT).body()).contains("Quầy mới");
    assertThat(desk.open(LIST + "?unit=" + elsewhere).text()).contains("Quầy mới");
    assertThat(desk.open(LIST + "?unit=" + centre).text()).doesNotContain("Quầy mới");
  }

  @Test
  void aKioskIsRevokedForGoodOnceThatIsConfirmed() {
    KioskClient kiosk = house.kiosk(centre);
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    assertThat(desk.open(url(kiosk) + "/revoke").text()).contains("không hoàn tác được");
    assertThat(desk.submit(url(kiosk) + "/revoke", "confirmed", "").text())
        .contains("Chưa thu hồi");
    assertThat(kiosk.get(Fleet.ASSIGNMENT).statusCode()).isEqualTo(200);
    assertThat(desk.submit(url(kiosk) + "/revoke", "confirmed", "yes").status()).isEqualTo(303);
    Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).mustBeProblem(403, "kiosk-revoked");
    assertThat(desk.open(url(kiosk)).text())
        .contains("đã thu hồi")
        .doesNotContain("name=\"csrf\" value=\"\"");
    assertThat(desk.open(url(kiosk)).text()).doesNotContain("/place");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "01", "x", "999999999", "9999999999", "%00"})
  void aKioskThatIsNotThereIsNotFound(String number) {
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    assertThat(desk.open(LIST + "/" + number).status()).isBetween(400, 404);
  }

  @Test
  void aForeignUnitIsNoFilter() {
    Desk desk = deskOf(Role.SUPERVISOR, ward);
    assertThat(desk.open(LIST + "?unit=" + house.unit("SL.X02")).status()).isEqualTo(404);
    assertThat(desk.open(LIST + "?unit=x").status()).isEqualTo(404);
  }
}
