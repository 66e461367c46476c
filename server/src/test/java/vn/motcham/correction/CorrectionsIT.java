package vn.motcham.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.Bucket;
import vn.motcham.response.ThreeQuestions;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.Tallies;

/** A kiosk that stood elsewhere than was noted down: its answers count where it stood. */
@MicronautTest(transactional = false)
class CorrectionsIT {
  private static final String SATISFIED = "\"overall\": \"satisfied\"";
  private static int tests;
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Tallies tallies;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;

  private int noted;
  private int real;
  private KioskClient kiosk;
  private Desk desk;

  @BeforeEach
  void pairAtTheWrongUnit() throws IOException {
    noted = house.ownUnit("NOTED-" + ++tests);
    real = house.ownUnit("REAL-" + tests);
    kiosk = standsSince(noted, 80);
    desk = deskOf(Role.SUPERVISOR, "SL.X01");
  }

  @AfterEach
  void forget() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM sign_in_failure"));
  }

  private KioskClient standsSince(int unit, int daysAgo) {
    KioskClient placed = house.kiosk(unit);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE kiosk_assignment SET valid_from = ? WHERE kiosk = ?",
                clock.instant().minus(Duration.ofDays(daysAgo)),
                placed.kioskId()));
    return placed;
  }

  private Desk deskOf(Role role, String code) {
    String username = "sua-noi-dat-" + ++desks;
    String password =
        switch (staff.add(
            username, "Cán bộ", List.of(new StaffMember.Duty(role, house.unit(code))))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk signedIn = new Desk(house.web());
    assertThat(signedIn.signIn(username, password).status()).isEqualTo(303);
    return signedIn;
  }

  private Bucket.Hour hour(int daysAgo, int hour) {
    return new Bucket.Hour(today().minusDays(daysAgo), hour);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  /** As a kiosk does that had no network until now. */
  private void rated(int times, Bucket.Hour hour) {
    Instant at = hour.firstDay().atTime(hour.hour(), 20).atZone(Bucket.ZONE).toInstant();
    KioskClient.Asked asked = KioskClient.Asked.of(kiosk.get("/api/v1/kiosk/assignment").body());
    List<String> items =
        IntStream.range(0, times)
            .mapToObj(i -> asked.rating(KioskClient.newId(), at.plusSeconds(i), SATISFIED))
            .toList();
    assertThat(kiosk.send(items).body()).contains("stored").doesNotContain("problem");
    tallies.recountChanged();
  }

  private long counted(int unit) {
    return tallies
        .listIndicatorTallies(
            List.of(unit),
            house.counterRating(),
            Set.of("satisfaction"),
            today().minusDays(120),
            today())
        .stream()
        .mapToLong(IndicatorTally::n)
        .sum();
  }

  private String url() {
    return "/staff/kiosks/" + kiosk.kioskId();
  }

  private int stay() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT MIN(id) FROM kiosk_assignment WHERE kiosk = ?")
                .bind(0, kiosk.kioskId())
                .mapTo(Integer.class)
                .one());
  }

  private Reply send(Bucket.Hour first, Bucket.Hour last, int unit, String confirmed) {
    return desk.submit(
        url() + "/corrections",
        "stay",
        Integer.toString(stay()),
        "from-day",
        first.firstDay().toString(),
        "from-hour",
        Integer.toString(first.hour()),
        "to-day",
        last.firstDay().toString(),
        "to-hour",
        Integer.toString(last.hour()),
        "unit",
        Integer.toString(unit),
        "reason",
        "Máy đặt ở chi nhánh nhưng ghi trụ sở chính",
        "confirmed",
        confirmed);
  }

  private void refused(Bucket.Hour first, Bucket.Hour last, int unit, String because) {
    for (String confirmed : List.of("", "yes")) {
      Reply reply = send(first, last, unit, confirmed);
      assertThat(reply.status()).as(reply.text()).isEqualTo(422);
      assertThat(reply.text()).contains(because, "Máy đặt ở chi nhánh nhưng ghi trụ sở chính");
    }
    assertThat(counted(unit)).isZero();
  }

  @Test
  void theFigureMovesTheRowsStayAndTakingItBackRestoresIt() {
    rated(12, hour(2, 9));
    rated(11, hour(4, 9));
    assertThat(counted(noted)).isEqualTo(23);

    Reply sum = send(hour(2, 8), hour(2, 10), real, "");
    assertThat(sum.status()).isEqualTo(200);
    assertThat(sum.text()).contains("8 giờ", "11 giờ", "NOTED-" + tests, "REAL-" + tests);
    assertThat(counted(noted)).isEqualTo(23);

    assertThat(send(hour(2, 8), hour(2, 10), real, "yes").status()).isEqualTo(303);
    assertThat(counted(noted)).isEqualTo(11);
    assertThat(counted(real)).isEqualTo(12);
    assertThat(house.responses(noted)).isEqualTo(23);
    assertThat(house.responses(real)).isZero();
    assertThat(audited("kiosk-place-corrected")).isEqualTo(1);
    assertThat(tallies.check((_, _) -> {}).unequal()).isEmpty();

    String page = desk.open(url()).text();
    assertThat(page).contains("8 giờ", "Máy đặt ở chi nhánh", "/revoke");
    assertThat(desk.open("/staff/units/" + real).text()).contains("ghi nhầm", "NOTED-" + tests);
    assertThat(desk.open("/staff/units/" + noted).text()).contains("ghi nhầm", "REAL-" + tests);

    String revoke = url() + "/corrections/" + correction() + "/revoke";
    assertThat(desk.open(revoke).text()).contains("11 giờ");
    assertThat(desk.submit(revoke, "reason", " ").status()).isEqualTo(422);
    assertThat(desk.submit(revoke, "reason", "Sửa nhầm ngày").status()).isEqualTo(303);
    assertThat(counted(noted)).isEqualTo(23);
    assertThat(counted(real)).isZero();
    assertThat(audited("kiosk-place-correction-revoked")).isEqualTo(1);
    assertThat(desk.open(url()).text()).contains("Sửa nhầm ngày");
    assertThat(desk.submit(revoke, "reason", "Sửa nhầm ngày").status()).isEqualTo(404);
  }

  @Test
  void anAnswerThatComesLaterCountsWhereTheOthersOfItsHourDo() {
    rated(10, hour(2, 9));
    assertThat(send(hour(2, 9), hour(2, 9), real, "yes").status()).isEqualTo(303);
    rated(1, hour(2, 9));
    rated(10, hour(2, 10));
    assertThat(counted(real)).isEqualTo(11);
    assertThat(counted(noted)).isEqualTo(10);
  }

  @Test
  void aUnitAboveBothHasTheSameFigure() {
    rated(12, hour(2, 9));
    List<Integer> both = List.of(noted, real);
    long before = sum(both);
    assertThat(send(hour(2, 9), hour(2, 9), real, "yes").status()).isEqualTo(303);
    assertThat(sum(both)).isEqualTo(before).isEqualTo(12);
  }

  private long sum(List<Integer> units) {
    return tallies
        .listIndicatorTallies(units, house.counterRating(), today().minusDays(90), today())
        .stream()
        .filter(tally -> tally.indicator().equals("satisfaction"))
        .mapToLong(IndicatorTally::n)
        .sum();
  }

  private int correction() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT MAX(id) FROM unit_correction WHERE unit = ?")
                .bind(0, noted)
                .mapTo(Integer.class)
                .one());
  }

  private int audited(String action) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM audit WHERE action = ? AND subject LIKE ?")
                .bind(0, action)
                .bind(1, kiosk.kioskId() + ": " + noted + " -> " + real + ",%")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void whatCannotBeToldApartIsNotMoved() {
    rated(10, hour(2, 9));
    standsSince(noted, 3);
    refused(hour(2, 9), hour(2, 9), real, "không tách được phiếu của hai máy");
    assertThat(send(hour(5, 9), hour(5, 9), real, "yes").status()).isEqualTo(303);
  }

  @Test
  void hoursThatMakeNoSenseAreRefused() {
    refused(hour(2, 9), hour(2, 8), real, "Giờ kết thúc phải bằng");
    refused(hour(2, 9), hour(0, 23), real, "Chỉ sửa được những giờ đã qua");
    refused(hour(100, 9), hour(2, 8), real, "chưa được ghi ở nơi đã chọn");
  }

  @Test
  void theSameUnitOrOneThatAsksSomethingElseIsRefused() throws IOException {
    int other = house.ownUnit("OTHER-" + tests);
    house.deploy(ThreeQuestions.definition(), other, Channel.KIOSK);
    assertThat(send(hour(2, 9), hour(2, 9), noted, "yes").text()).contains("trùng với nơi đã ghi");
    refused(hour(2, 9), hour(2, 9), other, "mẫu phiếu mà đơn vị được chọn không dùng");
  }

  @Test
  void hoursAreCorrectedOnceAtATime() {
    rated(12, hour(2, 9));
    assertThat(send(hour(2, 8), hour(2, 10), real, "yes").status()).isEqualTo(303);
    Reply again = send(hour(2, 10), hour(2, 12), real, "yes");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("Xin hủy lần sửa đó trước");
  }

  @Test
  void aFewPeopleOfAMonthThatIsOverAreNotMovedNorLeftAlone() {
    int lastMonth = today().getDayOfMonth() + 3;
    rated(9, hour(lastMonth, 9));
    refused(hour(lastMonth, 9), hour(lastMonth, 9), real, "dưới 10 người");
    rated(12, hour(lastMonth, 10));
    refused(hour(lastMonth, 10), hour(lastMonth, 10), real, "dưới 10 người");
    assertThat(send(hour(lastMonth, 9), hour(lastMonth, 10), real, "yes").status()).isEqualTo(303);
    assertThat(counted(real)).isEqualTo(21);
  }

  @Test
  void whatWasMovedOnceInAPublishedMonthMovesAgainOnlyAsAWhole() {
    int lastMonth = today().getDayOfMonth() + 3;
    for (int hour = 9; hour < 12; hour++) {
      rated(10, hour(lastMonth, hour));
    }
    assertThat(send(hour(lastMonth, 9), hour(lastMonth, 10), real, "yes").status()).isEqualTo(303);
    String revoke = url() + "/corrections/" + correction() + "/revoke";
    assertThat(desk.submit(revoke, "reason", "Nhầm giờ").status()).isEqualTo(303);
    refused(hour(lastMonth, 9), hour(lastMonth, 9), real, "đúng những giờ đã chọn lần trước");
    assertThat(send(hour(lastMonth, 9), hour(lastMonth, 10), real, "yes").status()).isEqualTo(303);
  }

  @Test
  void onlyThoseAboveBothUnitsMayDoIt() {
    String form = url() + "/corrections/new";
    assertThat(desk.open(form).text()).contains("NOTED-" + tests, "REAL-" + tests);
    assertThat(deskOf(Role.SUPERVISOR, "SL.X02").open(form).status()).isEqualTo(404);
    assertThat(deskOf(Role.VIEWER, "SL.X01").open(form).status()).isEqualTo(404);
    Reply elsewhere = send(hour(2, 9), hour(2, 9), house.unit("SL.X02.TTHCC"), "yes");
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.text()).contains("Xin chọn nơi đã ghi");
  }
}
