package vn.motcham.wake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;

/** How many rated of those of whom a kiosk was told; of fewer than ten nothing is told. */
@MicronautTest(transactional = false)
class ResponseRateIT {
  private static int tests;

  @Inject House house;
  @Inject Staff staff;
  @Inject Wakes wakes;
  @Inject ResponseRates rates;
  @Inject Counting counting;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;
  private Bucket.HalfMonth over = Bucket.halfMonthOf(LocalDate.EPOCH);
  private int unit;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("RATE-" + ++tests);
    LocalDate running = Bucket.halfMonthOf(Days.today(clock).minusDays(2)).firstDay();
    over = Bucket.halfMonthOf(running.minusDays(1));
  }

  private int kiosk() {
    return Integer.parseInt(house.kiosk(unit).kioskId());
  }

  private void count(int kiosk, Bucket.HalfMonth halfMonth, int woken, int answered) {
    jdbi.useHandle(
        handle ->
            new CountTables(handle)
                .add(List.of(new WakeCount(kiosk, unit, halfMonth, woken, answered))));
  }

  private List<String> counted(int kiosk) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT CONCAT(wakes, ' ', answered) FROM wake_count WHERE kiosk = :kiosk")
                .bind("kiosk", kiosk)
                .mapTo(String.class)
                .list());
  }

  private List<String> told(int kiosk) {
    return rates.listOf(kiosk).stream()
        .map(one -> one.rate().wakes() + ": " + one.rate().answered())
        .toList();
  }

  private Desk supervisor() {
    String username = "ty-le-" + tests;
    var everywhere = new StaffMember.Duty(Role.SUPERVISOR, house.unit("SL"));
    String password =
        switch (staff.add(username, "Cán bộ", List.of(everywhere))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  @Test
  void itStandsOnThePagesOfTheKioskAndOfItsUnit() {
    int kiosk = kiosk();
    count(kiosk, over, 31, 25);
    Desk desk = supervisor();
    assertThat(desk.open("/staff/kiosks/" + kiosk).text())
        .contains("máy được báo 31 lần, 25 lần có đánh giá (80,65\u00a0%)");
    String month = DateTimeFormatter.ofPattern("yyyy-MM").format(over.firstDay());
    assertThat(desk.open("/staff/units/" + unit + "?period=" + month).text())
        .contains("báo máy 31 lần khi xong hồ sơ, 25 lần trong đó có đánh giá (80,65\u00a0%)");
  }

  @Test
  void whereNobodyWasWokenNothingIsSaid() {
    int kiosk = kiosk();
    Desk desk = supervisor();
    assertThat(desk.open("/staff/kiosks/" + kiosk).text()).doesNotContain("phần mềm một cửa báo");
    assertThat(desk.open("/staff/units/" + unit).text()).doesNotContain("Phần mềm một cửa báo");
  }

  @Test
  void fewerThanTenRatingsAreNotTold() {
    int kiosk = kiosk();
    count(kiosk, over, 31, 9);
    assertThat(told(kiosk)).containsExactly("31: OptionalLong.empty");
    assertThat(supervisor().open("/staff/kiosks/" + kiosk).text())
        .contains("máy được báo 31 lần; không nêu", "dưới 10 người");
    assertThat(rates.find(List.of(unit), over.firstDay(), over.lastDay()))
        .contains(new ResponseRate(31, OptionalLong.empty()));
  }

  @Test
  void aKioskDoesNotGiveItsNeighbourAway() {
    int one = kiosk();
    int other = kiosk();
    count(one, over, 20, 12);
    count(other, over, 20, 3);
    assertThat(told(one)).containsExactly("20: OptionalLong.empty");
    assertThat(told(other)).containsExactly("20: OptionalLong.empty");
    assertThat(rates.find(List.of(unit), over.firstDay(), over.lastDay()))
        .contains(new ResponseRate(40, OptionalLong.of(15)));
  }

  @Test
  void aLongerPeriodDoesNotGiveAShortOneAway() {
    int kiosk = kiosk();
    Bucket.HalfMonth before = Bucket.halfMonthOf(over.firstDay().minusDays(1));
    count(kiosk, over, 20, 12);
    count(kiosk, before, 20, 3);
    assertThat(rates.find(List.of(unit), before.firstDay(), over.lastDay()))
        .contains(new ResponseRate(20, OptionalLong.of(12)));
    assertThat(told(kiosk)).containsExactly("20: OptionalLong[12]", "20: OptionalLong.empty");
  }

  @Test
  void whatMayStillChangeIsNotTold() {
    int kiosk = kiosk();
    count(kiosk, Bucket.halfMonthOf(Days.today(clock)), 40, 30);
    assertThat(told(kiosk)).isEmpty();
  }

  @Test
  void severalServersCountEachMarkOnce() throws Exception {
    Wake.Target target = new Wake.Target(970_100 + tests, 1, unit);
    Wake.Finished finished = new Wake.Finished(0, "", Stage.RESULT);
    List<Wake> woken = IntStream.range(0, 60).mapToObj(_ -> wakes.add(target, finished)).toList();
    Callable<Void> counts =
        () -> {
          counting.countAll();
          return null;
        };
    Callable<Void> answers =
        () -> {
          // Twice: whoever comes first counts.
          wakes.answered(woken.subList(0, 40));
          return null;
        };
    try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
      for (var done : servers.invokeAll(List.of(counts, answers, counts, answers, counts))) {
        done.get();
      }
    }
    counting.countAll();
    assertThat(counted(target.kiosk())).containsExactly("60 40");
    assertThat(wakes.find(woken.stream().map(Wake::id).toList())).hasSize(20);
  }
}
