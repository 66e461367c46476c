package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.setting.Settings;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** Somebody deletes answers from the tablet before it sends them: the numbering shows it. */
@MicronautTest(transactional = false)
class MissingNumbersIT {
  private static final String LIST = "/staff/kiosks";
  private static final String TODAY = "Cần người xem hôm nay";
  private static int units;

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject KnownKiosks known;
  @Inject Settings settings;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;
  private KioskClient kiosk;
  private KioskClient.Asked asked;
  private Desk desk;
  private int unit;

  @BeforeEach
  void open() throws IOException {
    int count = ++units;
    unit = house.ownUnit("NUMBERS-" + count);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
    String username = "xem-so-phieu-" + count;
    var everywhere = new StaffMember.Duty(Role.SUPERVISOR, house.unit("SL"));
    String password =
        switch (staff.add(username, "Cán bộ", List.of(everywhere))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
  }

  private String numbered(int seq) {
    return Fleet.rating(asked, clock.instant()).replace("\"seq\": 1,", "\"seq\": " + seq + ",");
  }

  private List<String> send(List<String> items) {
    return Fleet.outcomes(kiosk.send(items));
  }

  private void send(int... seqs) {
    assertThat(send(IntStream.of(seqs).mapToObj(this::numbered).toList())).containsOnly("stored");
  }

  private void say(int waiting, int setAside) {
    String json =
        """
        {"appVersion": "1", "waiting": %d, "setAside": %d, "clockOffsetMs": 0}
        """
            .formatted(waiting, setAside);
    assertThat(kiosk.post(Fleet.HEARTBEATS, json).statusCode()).isEqualTo(204);
  }

  /**
   * @param held the numbers that it still has, such as {@code [8, 12]}
   */
  private void count(int next, String held) {
    String json =
        """
        {"appVersion": "1", "waiting": 0, "setAside": 0,
         "numbers": {"first": 1, "next": %d, "held": [%s]}}
        """
            .formatted(next, held);
    assertThat(kiosk.post(Fleet.HEARTBEATS, json).statusCode()).isEqualTo(204);
  }

  private String page() {
    return desk.open(LIST + "/" + kiosk.kioskId()).text();
  }

  /** What the list says of this kiosk today; empty: nothing. */
  private String today() {
    String list = desk.open(LIST + "?unit=" + unit).text();
    int begin = list.indexOf("<section id=\"concerned\"");
    return begin < 0 ? "" : list.substring(begin, list.indexOf("</section>", begin));
  }

  @Test
  void theFifthOfTenAnswersDeletedFromTheTabletIsMissing() {
    send(1, 2, 3, 4, 6, 7, 8, 9, 10);
    say(0, 0);
    assertThat(page()).contains("Thiếu số: 5.", "ai xóa hay vì sao");
    assertThat(today())
        .contains(TODAY, "Thiếu số: 5.", LIST + "/" + kiosk.kioskId(), "hỏi người giữ máy");
    send(5);
    assertThat(page()).doesNotContain("Thiếu số");
    assertThat(today()).isEmpty();
  }

  @Test
  void theLastFiveDeletedBeforeTheyWereSentAreMissing() {
    send(1, 2, 3, 4, 5, 6, 7);
    count(13, "[8, 12]");
    assertThat(page()).doesNotContain("Thiếu số");
    assertThat(today()).isEmpty();
    count(13, "");
    assertThat(page()).contains("Thiếu số: 8–12.", "không báo là còn giữ");
    assertThat(today()).contains("Thiếu số: 8–12.", LIST + "/" + kiosk.kioskId());
    // What was on its way arrives all the same.
    send(8, 9, 10, 11, 12);
    assertThat(page()).doesNotContain("Thiếu số");
  }

  @Test
  void theFirstOnesAndAllThereWereAreMissingToo() {
    count(4, "");
    assertThat(page()).contains("Thiếu số: 1–3.");
    assertThat(today()).contains("Thiếu số: 1–3.");
    send(3, 4);
    assertThat(page()).contains("Thiếu số: 1–2.");
  }

  @Test
  void whatIsTakenBackWhileThanksAreShownIsNotMissing() {
    send(1, 2);
    count(4, "[3, 3]");
    count(3, "");
    assertThat(page()).doesNotContain("Thiếu số");
    count(4, "[3, 3]");
    send(3);
    assertThat(page()).doesNotContain("Thiếu số");
    count(4, "");
    assertThat(page()).doesNotContain("Thiếu số");
  }

  @Test
  void whatWasGivenSinceTheLastWordIsNotMissing() {
    send(1, 2);
    count(3, "");
    send(3, 5);
    assertThat(page()).doesNotContain("Thiếu số");
    count(6, "[4, 4]");
    assertThat(page()).doesNotContain("Thiếu số");
    count(6, "");
    assertThat(page()).contains("Thiếu số: 4.");
  }

  @Test
  void severalAreToldInAsFewWordsAsThereCanBe() {
    send(1, 2, 3, 4);
    send(13, 8, 7, 6);
    say(0, 0);
    assertThat(page()).contains("Thiếu số: 5, 9–12.");
  }

  @Test
  void whereNoneIsMissingNothingIsSaid() {
    send(1, 2, 3);
    say(0, 0);
    assertThat(page()).doesNotContain("Thiếu số", "Số phiếu còn thiếu");
    assertThat(desk.open(LIST + "?unit=" + unit).text()).doesNotContain(TODAY);
  }

  @Test
  void whatMayStillWaitOnTheTabletIsNotMissing() {
    send(1, 2, 6);
    say(3, 0);
    assertThat(page()).doesNotContain("Thiếu số");
    assertThat(today()).isEmpty();
    say(1, 0);
    assertThat(page()).contains("Thiếu số: 3–5. Tối đa 1 số trong đó có thể còn chờ gửi");
    // What it set aside has arrived, so it is no excuse.
    say(0, 3);
    assertThat(page()).contains("Thiếu số: 3–5.");
  }

  @Test
  void whatWasRejectedOrPutInQuarantineWasNotDeleted() {
    String unreadable = numbered(2).replace("\"complete\": true", "\"complete\": \"yes\"");
    String faulty = numbered(3).replace("\"satisfied\"", "\"delighted\"");
    String foreign =
        numbered(4).replace("\"assignment\": " + asked.assignment(), "\"assignment\": 999999");
    Instant longAgo = clock.instant().minus(Duration.ofDays(120));
    String late =
        numbered(5)
            .replaceFirst("\"answeredAt\": \\d+", "\"answeredAt\": " + longAgo.toEpochMilli());
    String nameless = numbered(6).replaceFirst("\"id\": \"[^\"]+\"", "\"id\": 7");
    assertThat(send(List.of(numbered(1), unreadable, faulty, foreign, late, nameless, numbered(8))))
        .containsExactly(
            "stored",
            "wrong-type",
            "unknown-option",
            "assignment-not-yours",
            "quarantined: too-old",
            "wrong-type",
            "stored");
    say(0, 0);
    assertThat(page()).contains("Thiếu số: 7.");
  }

  @Test
  void whatIsSentAgainChangesNothing() {
    List<String> items = List.of(numbered(1), numbered(3));
    assertThat(send(items)).containsExactly("stored", "stored");
    assertThat(send(items)).containsExactly("duplicate", "duplicate");
    say(0, 0);
    assertThat(page()).contains("Thiếu số: 2.");
  }

  @Test
  void aDeviceThatReplacesAnotherCountsForItself() {
    send(1, 2, 4);
    jdbi.useHandle(
        handle -> handle.execute("UPDATE kiosk SET device = 2 WHERE number = ?", kiosk.kioskId()));
    known.forget();
    send(1, 2);
    say(0, 0);
    assertThat(page()).contains("Thiết bị thứ 1 – thiếu số: 3.").doesNotContain("thứ 2 – thiếu");
    assertThat(today()).isEmpty();
  }

  @Test
  void aSilentKioskIsUnknownAndNeverDown() {
    Instant yesterday = clock.instant().minus(Duration.ofHours(30));
    kiosks.hear(Integer.parseInt(kiosk.kioskId()), Contact.seen(yesterday));
    assertThat(today())
        .contains("1 ngày trước", "Chưa rõ vì sao", "im lặng không có nghĩa là máy hỏng")
        .doesNotContainPattern(Pattern.compile("máy đã hỏng|ngừng hoạt động"));
    kiosks.retire(Integer.parseInt(kiosk.kioskId()));
    assertThat(today()).isEmpty();
  }

  @Test
  void aKioskWhoseCounterWasClosedMeanwhileIsNoConcern() {
    kiosks.hear(
        Integer.parseInt(kiosk.kioskId()),
        Contact.seen(clock.instant().minus(Duration.ofHours(30))));
    assertThat(today()).contains("1 ngày trước");
    Fleet.open(settings, unit, Days.today(clock).plusDays(3).getDayOfWeek());
    assertThat(today()).isEmpty();
    Fleet.open(settings, unit, DayOfWeek.values());
    assertThat(today()).contains("1 ngày trước");
  }
}
