package vn.motcham.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.answer.Given;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.http.WellFormed;
import vn.motcham.issuance.Invited;
import vn.motcham.issuance.Issuances;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Tallies;
import vn.motcham.unit.ImportOutcome;

/** Dossiers are reported month by month; the last report counts, and the others are kept. */
@MicronautTest(transactional = false)
class DossiersIT {
  private static final String PAGE = "/staff/rounds/dossiers";
  private static final String HEADER =
      "unit,month,procedure,stage,carried_over,received,returned_early,returned_on_time,"
          + "returned_late,complaints\n";
  private static int tests;
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Dossiers dossiers;
  @Inject Issuances issuances;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;
  private int unit;
  private YearMonth month = YearMonth.of(2026, 1);

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("DOSSIERS-" + ++tests);
    month = YearMonth.from(Days.today(clock)).minusMonths(1);
  }

  private Desk desk(Role role, int place) {
    String username = "ho-so-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, place)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  private static Reply send(Desk desk, String csrf, String name, byte[] content) {
    String head =
        """
        --frontier\r
        Content-Disposition: form-data; name="csrf"\r
        \r
        %s\r
        --frontier\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(csrf, name);
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
    return desk.sendBody(
        "POST",
        PAGE,
        body.toByteArray(),
        "Content-Type",
        "multipart/form-data; boundary=frontier",
        "Accept",
        "text/html,*/*;q=0.8");
  }

  private static Reply send(Desk desk, String csv) {
    return send(desk, desk.csrf(), "số hồ sơ.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private String row(String rest) {
    return "%d,%s,%s\n".formatted(unit, month, rest);
  }

  private ImportOutcome take(String csv) throws IOException {
    return dossiers.importFile(
        "counts.csv", new ByteArrayInputStream((HEADER + csv).getBytes(StandardCharsets.UTF_8)));
  }

  private Map<UnitMonth, Long> returned() {
    return dossiers.listReturned(List.of(unit), month.minusMonths(3), month);
  }

  private int rowsKept() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM dossier_count WHERE unit = :unit")
                .bind("unit", unit)
                .mapTo(Integer.class)
                .one());
  }

  /** Computed by hand: 10 + 30 + 2 and 5 + 0 + 1 results; the refusals are none. */
  @Test
  void aReportIsTakenOverAndALaterOneTakesItsPlace() {
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    WellFormed.check(desk.open(PAGE).text(), Language.VI);
    WellFormed.check(desk.open(PAGE + "?lang=en").text(), Language.EN);
    assertThat(desk.open("/staff/rounds").text()).contains("href=\"" + PAGE + "\"");
    String first =
        HEADER
            + row("9.000012,result,4,60,10,30,2,1")
            + row(",,0,8,5,0,1,0")
            + row(",refusal,0,3,0,3,0,0");
    Reply done = send(desk, first);
    assertThat(done.status()).as(done.text()).isEqualTo(303);
    assertThat(desk.open(done.header("location")).text())
        .contains("3 dòng mới, 0 dòng thay số cũ, 0 dòng giữ nguyên", "<span>75</span>", ">48<");
    assertThat(returned()).isEqualTo(Map.of(new UnitMonth(unit, month), 48L));

    assertThat(send(desk, first).header("location")).endsWith("?done=0-0-3");
    assertThat(rowsKept()).as("the same again changes nothing").isEqualTo(3);

    String corrected = HEADER + row("9.000012,result,4,60,10,35,2,1");
    assertThat(send(desk, corrected).header("location")).endsWith("?done=0-1-0");
    assertThat(returned()).isEqualTo(Map.of(new UnitMonth(unit, month), 47L));
    assertThat(rowsKept()).as("with its history").isEqualTo(4);
    assertThat(desk.open(PAGE).text()).contains("(đã thay 1 lần)");
  }

  @Test
  void aWorkbookIsTakenOverLikewise() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tháng");
      String[] columns = HEADER.strip().split(",", -1);
      for (int i = 0; i < columns.length; i++) {
        sheet.value(0, i, columns[i]);
        sheet.value(1, i, 7);
      }
      sheet.value(1, 0, "test:DOSSIERS-" + tests);
      sheet.value(1, 1, month.atDay(1));
      sheet.style(1, 1).format("mm/yyyy").set();
      sheet.value(1, 2, "9.000012");
      sheet.value(1, 3, "result");
      sheet.value(1, 5, 100);
    }
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    Reply done = send(desk, desk.csrf(), "Thang.XLSX", bytes.toByteArray());
    assertThat(done.status()).as(done.text()).isEqualTo(303);
    assertThat(returned()).isEqualTo(Map.of(new UnitMonth(unit, month), 21L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNIT,MONTH,9.000012,result,0,5,0,x,0,0 | line 2, returned_on_time | bad-format",
        "UNIT,MONTH,9.000012,result,0,5,0,,0,0 | line 2, returned_on_time | missing-field",
        "UNIT,MONTH,9.000012,result,0,5,0,-1,0,0 | line 2, returned_on_time | bad-format",
        "UNIT,MONTH,9.000012,result,2,5,0,8,0,0 | line 2, returned_on_time | returned-too-many",
        "UNIT,MONTH,9.999999,result,0,5,0,5,0,0 | line 2, procedure | unknown-value",
        "UNIT,MONTH,,given,0,5,0,5,0,0 | line 2, stage | unknown-value",
        "UNIT,13/2026,,,0,5,0,5,0,0 | line 2, month | bad-format",
        "UNIT,2098-01,,,0,5,0,5,0,0 | line 2, month | out-of-range",
        "999999998,MONTH,,,0,5,0,5,0,0 | line 2, unit | unknown-unit",
        "no-such,MONTH,,,0,5,0,5,0,0 | line 2, unit | unknown-unit"
      })
  void whatIsWrongIsNamedAtItsPlace(String row, String place, String code) throws IOException {
    String good = "%d,%s,,refusal,0,1,0,1,0,0%n".formatted(unit, month);
    String bad = row.replace("UNIT", Integer.toString(unit)).replace("MONTH", month.toString());
    Problem problem = refused(take(bad + "\n" + good));
    assertThat(problem.faults()).hasSize(1);
    assertThat(problem.faults().getFirst().place()).isEqualTo(place);
    assertThat(problem.faults().getFirst().type().code()).isEqualTo(code);
    assertThat(returned()).as("all or nothing").isEmpty();
  }

  private static Problem refused(ImportOutcome outcome) {
    if (outcome instanceof ImportOutcome.Refused(Problem problem)) {
      return problem;
    }
    throw new AssertionError(outcome);
  }

  @Test
  void aRowThatStandsTwiceIsRefused() throws IOException {
    Problem problem = refused(take(row(",,0,5,0,5,0,0") + row(",result,0,6,0,5,0,0")));
    assertThat(problem.type().code()).isEqualTo("duplicate-row");
    assertThat(problem.details()).containsEntry("line", "2");
  }

  @Test
  void nobodyReportsWhatHisOwnUnitIsHeldAgainst() {
    assertThat(desk(Role.VIEWER, house.unit("SL")).open(PAGE).status()).isEqualTo(404);
    assertThat(desk(Role.SUPERVISOR, unit).open(PAGE).status()).isEqualTo(404);
    Desk elsewhere = desk(Role.SUPERVISOR, house.unit("SL.X05"));
    Reply refused = send(elsewhere, HEADER + row(",,0,5,0,5,0,0"));
    assertThat(refused.status()).isEqualTo(422);
    WellFormed.check(refused.text(), Language.VI);
    assertThat(refused.text()).contains("Dòng 2, cột unit: ").doesNotContain("Điểm tiếp nhận");
    assertThat(returned()).isEmpty();
  }

  @Test
  void onlyAFormOfOurOwnPageIsTaken() {
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    byte[] csv = (HEADER + row(",,0,5,0,5,0,0")).getBytes(StandardCharsets.UTF_8);
    assertThat(send(desk, "guessed", "a.csv", csv).status()).isEqualTo(403);
    assertThat(send(desk, desk.csrf(), "a.pdf", csv).status()).isEqualTo(422);
    assertThat(send(desk, desk.csrf(), "", new byte[0]).status()).isEqualTo(422);
    Reply torn =
        desk.sendBody(
            "POST", PAGE, new byte[] {'-', '-', 'x'}, "Content-Type", "multipart/form-data");
    assertThat(torn.status()).isBetween(400, 499);
    assertThat(returned()).isEmpty();
  }

  /** Computed by hand: 12 ratings, 48 results: 25 to a hundred. */
  @Test
  void theUnitsPageTellsTheRatingsPerHundredDossiers() throws IOException {
    rateOnAKiosk(12);
    String page = "/staff/units/" + unit + "?period=" + month;
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    assertThat(desk.open(page).text()).doesNotContain("100 hồ sơ");
    take("%d,%s,,,0,90,80,0,0,0%n".formatted(unit, month.minusMonths(1)));
    assertThat(desk.open(page).text()).as("another month's").doesNotContain("100 hồ sơ");
    take(row(",,0,60,40,8,0,0"));
    assertThat(desk.open(page).text())
        .contains(
            "12 lượt đánh giá so với 48 hồ sơ đã trả kết quả trong kỳ, tức 25,00 lượt trên 100");
  }

  /** Whoever has more papers than there were people could rate in their place. */
  @Test
  void theUnitsPageTellsWhereThereWereMorePapersThanDossiers() throws IOException {
    rateOnAKiosk(12);
    Invited paper = new Invited(unit, 0, Stage.RESULT, month.atDay(3), month.atDay(20));
    handOut(Collections.nCopies(48, new Issuances.Issued(paper, false)));
    issuances.printed(List.of(paper));
    String page = "/staff/units/" + unit + "?period=" + month;
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    assertThat(desk.open(page).text()).as("nobody reported").doesNotContain("Phần mềm một cửa đã");
    take(row(",,0,60,40,8,0,0"));
    assertThat(desk.open(page).text())
        .contains("đã cấp 48 mã đánh giá kết quả; các đơn vị báo cáo đã trả 48 hồ sơ");
    handOut(List.of(new Issuances.Issued(paper, false)));
    assertThat(desk.open(page).text())
        .contains("đã cấp 49 mã đánh giá kết quả, nhiều hơn 48 hồ sơ");
  }

  private void handOut(List<Issuances.Issued> papers) {
    jdbi.useTransaction(handle -> issuances.issued(handle, papers));
  }

  /** Computed by hand: 12 with the result, 11 with a refusal, 4 with a request for supplements. */
  @Test
  void theSupervisingLevelSeesEachOutcomeByItself() {
    rateOnAKiosk(12, Stage.RESULT);
    rateOnAKiosk(11, Stage.REFUSAL);
    rateOnAKiosk(4, Stage.SUPPLEMENT);
    String page = "/staff/units/" + unit + "?period=" + month;
    String seen = desk(Role.SUPERVISOR, house.unit("SL")).open(page).text();
    WellFormed.check(seen, Language.VI);
    assertThat(seen.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " "))
        .contains("Phiếu từ chối tiếp nhận giải quyết hồ sơ 100,00 %")
        .containsPattern("Phiếu từ chối .{1,120} 11 Trả kết quả")
        .doesNotContainPattern("bổ sung, hoàn thiện hồ sơ 100,00");
    assertThat(desk(Role.VIEWER, unit).open(page).text()).doesNotContain("Theo giấy được nhận");
  }

  private void rateOnAKiosk(int people) {
    rateOnAKiosk(people, Stage.RESULT);
  }

  private void rateOnAKiosk(int people, Stage stage) {
    LocalDate day = month.atDay(1);
    for (int person = 0; person < people; person++) {
      String id = "%016x%08x%08x".formatted(unit, stage.ordinal(), person + 1);
      Submission submission =
          new Submission(
              id,
              Days.today(clock),
              unit,
              unit,
              "",
              0,
              house.counterRating(),
              0,
              Bucket.halfMonthOf(day),
              Channel.KIOSK,
              stage,
              "vi",
              true,
              Map.of("overall", new Given.One("satisfied")),
              id.getBytes(StandardCharsets.US_ASCII));
      assertThat(responses.submit(submission)).isInstanceOf(Outcome.Stored.class);
    }
    tallies.recountChanged();
  }
}
