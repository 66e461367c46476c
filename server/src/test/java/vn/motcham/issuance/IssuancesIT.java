package vn.motcham.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Tallies;
import vn.motcham.unit.Procedures;

/** What became of invitations is counted, and nothing of the counts leads to one of them. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class IssuancesIT {
  private static int tests;
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Issuances issuances;
  @Inject Uses uses;
  @Inject Counting counting;
  @Inject MovableClock clock;
  @Inject Tallies tallies;
  @Inject Procedures procedures;
  @Inject Jdbi jdbi;
  private int unit;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("ISSUANCE-" + ++tests);
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private Map<Stage, Numbers> counted() {
    Bucket.HalfMonth first = Bucket.halfMonthOf(LocalDate.of(2020, 1, 1));
    Bucket.HalfMonth last = Bucket.halfMonthOf(LocalDate.of(2099, 12, 31));
    Map<Stage, Numbers> counted = new TreeMap<>();
    jdbi.withHandle(handle -> new CountTables(handle).list(List.of(unit), first, last, false))
        .forEach((lapse, numbers) -> counted.put(lapse.stage(), numbers));
    return counted;
  }

  private String asked(String stage, String more) {
    return "{\"unit\": %d, \"stage\": \"%s\"%s}".formatted(unit, stage, more);
  }

  private String waiting(String reference) {
    return asked(
        "result", ", \"activation\": \"required\", \"reference\": \"%s\"".formatted(reference));
  }

  private Reply activate(String json) {
    return house
        .web()
        .post("/api/v1/invitations/activations", json, "Authorization", house.authorization());
  }

  private Phone rated(String token) {
    Phone phone = Phone.open(house.web(), "/r/" + token);
    assertThat(phone.rate("overall", "satisfied").status()).isEqualTo(303);
    return phone;
  }

  private Desk supervisor() {
    String username = "ma-danh-gia-" + ++desks;
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

  /**
   * Computed by hand. Results: 12 at once and 3 that wait, of which one is activated by its token
   * and one by its reference, each twice; 10 of the 12 and one of the 2 are used. Refusals: 4.
   */
  @Test
  void itIsCountedAsItHappensAndToldWhenAllIsOver() {
    List<String> results = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      results.add(house.invite(unit));
    }
    String byToken = house.token(waiting("count-a-" + unit));
    house.token(waiting("count-b-" + unit));
    house.token(waiting("count-c-" + unit));
    assertThat(house.ask(waiting("count-c-" + unit)).status()).as("again").isEqualTo(200);
    house
        .web()
        .post(
            "/api/v1/invitations/batch",
            "{\"invitations\": [%1$s, %1$s, %1$s, %1$s, {}]}".formatted(asked("refusal", "")),
            "Authorization",
            house.authorization());
    for (int twice = 0; twice < 2; twice++) {
      activate("{\"token\": \"%s\"}".formatted(byToken));
      activate("{\"reference\": \"count-b-%d\"}".formatted(unit));
    }
    results.subList(0, 10).forEach(this::rated);
    assertThat(rated(byToken).rate("overall", "satisfied").status()).as("twice").isEqualTo(303);
    house.web().open("/r/" + results.getLast());

    assertThat(counted())
        .as("nothing that came with an answer")
        .allSatisfy((_, numbers) -> assertThat(numbers.used()).isZero());
    uses.write();
    Map<Stage, Numbers> all =
        Map.of(Stage.RESULT, new Numbers(15, 0, 14, 11), Stage.REFUSAL, new Numbers(4, 0, 4, 0));
    assertThat(counted()).isEqualTo(all);
    counting.countAll();
    assertThat(counted()).as("added up").isEqualTo(all);
    LocalDate last = Days.today(clock).plusDays(30);
    assertThat(issuances.find(List.of(unit), last, last)).as("still running").isEmpty();

    clock.advance(Duration.ofDays(50));
    int usual = procedures.find(House.PROCEDURE).orElseThrow().number();
    assertThat(issuances.find(List.of(unit), last, last).orElseThrow())
        .as("to tell the ten of one procedure would tell the one of no procedure")
        .isEqualTo(
            new Issuance(
                new Issuance.Part(19, 0, 18, new ResponseRate(18, 11)),
                Map.of(
                    Stage.RESULT, new Issuance.Part(15, 0, 14, new ResponseRate(14, 11)),
                    Stage.REFUSAL, new Issuance.Part(4, 0, 4, null)),
                new TreeMap<>(
                    Map.of(
                        0,
                        new Issuance.Part(7, 0, 6, null),
                        usual,
                        new Issuance.Part(12, 0, 12, null))),
                false));
    String page =
        supervisor().open("/staff/units/" + unit + "?period=" + YearMonth.from(last)).text();
    WellFormed.check(page, Language.VI);
    assertThat(page)
        .contains("11 trong 18 mã hết hạn trong kỳ đã được dùng để đánh giá (61,11\u00a0%)")
        .contains("Phiếu từ chối tiếp nhận giải quyết hồ sơ", "11 / 14", "78,57\u00a0%")
        .doesNotContain("được in sẵn");
  }

  /** 12 of 16 papers for one procedure are used, within one half-month. */
  @Test
  void theRateStandsBesideTheFigureInTheListsAndProcedureByProcedure() {
    LocalDate today = dayWithATomorrow();
    String more =
        ", \"procedure\": \"%s\", \"expiresOn\": \"%s\""
            .formatted(House.PROCEDURE, today.plusDays(1));
    for (int i = 0; i < 16; i++) {
      String token = house.token(asked("result", more));
      if (i < 12) {
        rated(token);
      }
    }
    house.token(asked("result", ", \"expiresOn\": \"%s\"".formatted(today.plusDays(1))));
    uses.write();
    tallies.recountChanged();
    clock.advance(Duration.ofDays(20));

    Desk desk = supervisor();
    String period = "period=" + YearMonth.from(today);
    String list = desk.open("/staff/units?q=ISSUANCE-" + tests + "&" + period).text();
    WellFormed.check(list, Language.VI);
    assertThat(list).contains("70,59\u00a0% đánh giá", "Tỷ lệ đánh giá, ở dưới số phiếu");
    String page = desk.open("/staff/units/" + unit + "?" + period).text();
    WellFormed.check(page, Language.VI);
    assertThat(page).contains("Theo thủ tục", "12 / 16", "75,00\u00a0%", "Không nêu thủ tục");
  }

  /** Such that both are of one half-month. */
  private LocalDate dayWithATomorrow() {
    while (!Bucket.halfMonthOf(Days.today(clock))
        .equals(Bucket.halfMonthOf(Days.today(clock).plusDays(1)))) {
      clock.advance(Duration.ofDays(1));
    }
    return Days.today(clock);
  }

  @Test
  void whatWasPrintedInStockIsToldApart() {
    Desk desk = supervisor();
    YearMonth month = YearMonth.from(Days.today(clock));
    String[] order = {
      "unit",
      Integer.toString(unit),
      "stage",
      "result",
      "field",
      "",
      "procedure",
      "",
      "month",
      month.toString(),
      "count",
      "11"
    };
    assertThat(desk.submit("/staff/rounds/slips", order).status()).isEqualTo(200);
    assertThat(counted()).isEqualTo(Map.of(Stage.RESULT, new Numbers(11, 11, 11, 0)));
    clock.advance(Duration.ofDays(50));
    assertThat(supervisor().open("/staff/units/" + unit + "?period=" + month).text())
        .contains("11 mã dùng được đã hết hạn trong kỳ", "11 trong 11 mã đã cấp được in sẵn");
  }

  @Test
  void severalServersCountEachMarkOnce() throws Exception {
    LocalDate today = Days.today(clock);
    Invited invited = new Invited(unit, 0, Stage.RESULT, today, today.plusDays(30));
    Callable<Void> counts =
        () -> {
          counting.countAll();
          return null;
        };
    Callable<Void> issues =
        () -> {
          for (int i = 0; i < 30; i++) {
            jdbi.useTransaction(
                handle -> issuances.issued(handle, List.of(new Issuances.Issued(invited, false))));
            issuances.used(invited);
            uses.write();
          }
          return null;
        };
    try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
      for (var done : servers.invokeAll(List.of(counts, issues, counts, issues, counts))) {
        done.get();
      }
    }
    counting.countAll();
    assertThat(counted()).isEqualTo(Map.of(Stage.RESULT, new Numbers(60, 0, 60, 60)));
    assertThat(marks()).isZero();
  }

  private int marks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM invitation_mark WHERE unit = :unit")
                .bind("unit", unit)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void noColumnOfTheCountsIsMoreThanAHalfMonth() {
    rated(house.invite(unit));
    uses.write();
    assertThat(Stream.of("invitation_mark", "invitation_count").flatMap(this::columns))
        .containsOnly(
            "mark",
            "unit",
            "ends_in",
            "issued_in",
            "procedure_number",
            "stage",
            "issued",
            "printed",
            "usable",
            "used");
  }

  private Stream<String> columns(String table) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = :table
                        """)
                    .bind("table", table)
                    .mapTo(String.class)
                    .list())
        .stream();
  }
}
