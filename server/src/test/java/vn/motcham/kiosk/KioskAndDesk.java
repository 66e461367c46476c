package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** A kiosk that stands at a unit of its own, and the desk of somebody who looks after it. */
abstract class KioskAndDesk {
  static final String BEAT = "{\"appVersion\": \"1\", \"waiting\": 7, \"setAside\": 0}";
  static final String ASIDE = "quarantined: kiosk-revoked";
  private static int units;

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject KnownKiosks known;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;
  int unit;
  KioskClient kiosk;
  KioskClient.Asked asked;
  Desk desk;
  int account;
  Instant begun;

  @BeforeEach
  void open() throws IOException {
    clock.reset();
    begun = clock.instant();
    unit = house.ownUnit("DESK-" + ++units);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
    desk = desk("quan-ly-noi-dat-" + units);
    clock.advance(Duration.ofSeconds(1));
  }

  private Desk desk(String username) {
    Desk signedIn = desk(username, house.unit("SL"));
    account = staff.find(username).orElseThrow().account();
    return signedIn;
  }

  private Desk desk(String username, int over) {
    List<StaffMember.Duty> duties = List.of(new StaffMember.Duty(Role.SUPERVISOR, over));
    Staff.Added added = (Staff.Added) staff.add(username, "Cán bộ", duties);
    Desk signedIn = new Desk(house.web());
    assertThat(signedIn.signIn(username, added.password()).status()).isEqualTo(303);
    return signedIn;
  }

  /**
   * The desk of somebody who looks after this kiosk, which is moved to a unit of its own for that,
   * and what stands there besides.
   */
  Desk deskOfItsOwn() throws IOException {
    int below = house.ownUnit("BELOW-" + units, "test:DESK-" + units);
    kiosks.move(number(), Fleet.at(below), Fleet.OPERATOR);
    return desk("rieng-may-nay-" + units, unit);
  }

  /** The desk of somebody who looks after a kiosk elsewhere alone. */
  Desk deskElsewhere() throws IOException {
    int above = house.ownUnit("ABOVE-" + units);
    house.kiosk(house.ownUnit("AWAY-" + units, "test:ABOVE-" + units));
    return desk("noi-khac-" + units, above);
  }

  @AfterEach
  void forget() {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM kiosk_pairing");
          handle.execute("DELETE FROM sign_in_failure");
        });
    clock.reset();
  }

  String url() {
    return "/staff/kiosks/" + kiosk.kioskId();
  }

  int number() {
    return Integer.parseInt(kiosk.kioskId());
  }

  void decide(String turn) {
    Reply reply = desk.submit(url() + "/" + turn, "confirmed", "yes");
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo(url());
    clock.advance(Duration.ofSeconds(1));
  }

  Reply replace(String words) {
    Reply reply = desk.submit(url() + "/device", "words", words);
    clock.advance(Duration.ofSeconds(1));
    return reply;
  }

  KioskClient replaced() {
    KioskClient fresh = new KioskClient(house.web().address());
    KioskClient.Pairing pairing = fresh.askToBePaired();
    assertThat(replace(pairing.words()).status()).isEqualTo(303);
    assertThat(fresh.isPaired(pairing)).isTrue();
    return fresh;
  }

  String rating() {
    return Fleet.rating(asked, clock.instant());
  }

  static List<String> send(KioskClient from, String... items) {
    return Fleet.outcomes(from.send(List.of(items)));
  }

  int quarantined() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM quarantine WHERE unit = ?")
                .bind(0, unit)
                .mapTo(Integer.class)
                .one());
  }

  static void mustLearnThatItIsRevoked(KioskClient device) {
    Fleet.reply(device.get(Fleet.ASSIGNMENT)).mustBeProblem(403, "kiosk-revoked");
    Fleet.reply(device.post(Fleet.HEARTBEATS, BEAT)).mustBeProblem(403, "kiosk-revoked");
  }
}
