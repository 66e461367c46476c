package vn.motcham.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.SampleRounds;
import vn.motcham.house.Web;
import vn.motcham.response.Bucket;
import vn.motcham.round.Rounds;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Surveys;
import vn.motcham.tally.Tallies;

/** Sheets of paper on their way from the printer to the figures. */
@MicronautTest(transactional = false)
@Property(name = SampleRounds.ASKED_FOR, value = "true")
class PaperIT {
  private static final String ROUND = "/staff/rounds/" + SampleRounds.ROUND;
  private static int points;

  @Inject House house;
  @Inject Office office;
  @Inject Tallies tallies;
  @Inject Rounds rounds;
  @Inject Surveys surveys;
  private int point;
  private int round;
  private Desk first;
  private Desk second;

  @BeforeEach
  void openThePoint() throws IOException {
    point = house.ownUnit("PAPER-" + ++points);
    office.survey();
    round = rounds.number(rounds.find(SampleRounds.ROUND).orElseThrow());
    first = office.desk(Role.SUPERVISOR, house.unit("SL"));
    second = office.desk(Role.SUPERVISOR, house.unit("SL.X01"));
  }

  @Test
  void aSheetIsPrintedKeyedTwiceSettledAndStoredOnce() throws IOException {
    String batch = office.batch(first, point, round, 3, "");
    byte[] pdf = first.open(batch + "/sheets.pdf").body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Phiếu 1/3", "Phiếu 3/3");
    }

    Reply kept = Office.key(first, batch, 2, "overall", "4", "manner", "0", "reasons", "13");
    assertThat(kept.status()).as(kept.text()).isEqualTo(303);
    assertThat(first.open(kept.header("location")).text()).contains("đã được nhập một lượt");
    Reply differs = Office.key(second, batch, 2, "overall", "5", "manner", "0", "reasons", "3, 1");
    assertThat(second.open(differs.header("location")).text()).contains("hai lượt nhập khác nhau");

    String sheet = batch + "/sheets/2";
    assertThat(first.open(sheet).text())
        .contains("4 – Hài lòng", "5 – Rất hài lòng")
        .doesNotContain("Lời nói", "Công chức có thái độ lịch sự");
    assertThat(Office.close(first, batch).status()).isEqualTo(422);
    assertThat(first.submit(sheet, "q-overall", "").status()).isEqualTo(422);
    assertThat(first.submit(sheet, "q-overall", "other", "a-overall", "9").status()).isEqualTo(422);
    assertThat(first.submit(sheet, "q-overall", "second").status()).isEqualTo(303);
    assertThat(house.responses(point)).as("nothing is stored before the end").isZero();

    assertThat(Office.close(first, batch).status()).isEqualTo(303);
    assertThat(house.responses(point)).isEqualTo(1);
    assertThat(house.chosen(point, "overall", "very-satisfied")).isEqualTo(1);
    assertThat(house.chosen(point, "manner", "not-used")).isEqualTo(1);
    assertThat(house.chosen(point, "reasons", "wait")).as("not asked of the satisfied").isZero();
    tallies.recountChanged();
    assertThat(
            office.count(
                "SELECT SUM(n) FROM indicator_tally WHERE channel = 'paper' AND unit = %d AND round = %d"
                    .formatted(point, round)))
        .isEqualTo(1);
    long bucket = Bucket.halfMonthOf(office.today()).code();
    assertThat(office.count("SELECT MAX(bucket) FROM response WHERE unit = " + point))
        .isEqualTo(bucket);
  }

  @Test
  void nothingIsLeftOfSingleSheetsOnceTheyAreStored() {
    String batch = office.batch(first, point, 0, 5, "");
    Office.keyBoth(first, second, batch, 5, "overall", "3");
    String number = batch.substring(batch.lastIndexOf('/') + 1);
    String left = "SELECT COUNT(*) FROM %s WHERE batch = " + number;
    first.submit(batch + "/totals", "total-overall", "3");
    assertThat(office.count(left.formatted("paper_keying"))).isEqualTo(2);
    assertThat(office.count(left.formatted("paper_total"))).isEqualTo(1);
    Office.close(second, batch);
    assertThat(office.count(left.formatted("paper_keying"))).isZero();
    assertThat(office.count(left.formatted("paper_total"))).isZero();
    assertThat(first.open(batch + "/sheets/5").status()).isEqualTo(404);
    assertThat(first.open(batch).text()).contains("không còn gắn với số phiếu nào");
    assertThat(Office.key(first, batch, 4, "overall", "1").text()).contains("đã chốt");
    assertThat(house.responses(point)).isEqualTo(1);
  }

  @Test
  void theSecondReadingIsBlindAndSomebodyElses() {
    String batch = office.batch(first, point, 0, 9, "");
    Office.key(first, batch, 7, "overall", "1", "comment", "Chờ rất lâu");
    assertThat(second.open(batch + "/sheets/7").text())
        .doesNotContain("Rất không hài lòng", "Chờ rất lâu");
    Reply again = Office.key(first, batch, 7, "overall", "1");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("Lượt thứ hai phải do người khác nhập");
    assertThat(Office.key(second, batch, 7, "overall", "1").status()).isEqualTo(303);
    assertThat(Office.key(second, batch, 7, "overall", "1").text()).contains("nhập đủ hai lượt");
    assertThat(first.open(batch).text()).contains("đã khớp").doesNotContain("cùng một người");
  }

  @Test
  void onePersonAloneMayKeyTwiceWhereTheBatchSaysSo() {
    String batch = office.batch(first, point, 0, 1, "yes");
    Office.keyBoth(first, first, batch, 1, "overall", "5");
    assertThat(first.open(batch).text()).contains("(cùng một người)");
    assertThat(Office.close(first, batch).status()).isEqualTo(303);
    assertThat(house.responses(point)).isEqualTo(1);
  }

  @Test
  void sheetsThatDoNotCountAreReturnedAndNotStored() {
    String batch = office.batch(first, point, 0, 10, "");
    Office.keyBoth(first, second, batch, 1, "overall", "5");
    for (Desk desk : new Desk[] {first, second}) {
      assertThat(desk.submit(batch + "/entry", "sheet", "2", "flaw", "blank").status())
          .isEqualTo(303);
    }
    first.submit(batch + "/entry", "sheet", "3", "flaw", "spoilt");
    Office.key(second, batch, 3, "overall", "2");
    assertThat(first.open(batch + "/sheets/3").text()).contains("Có, phiếu hợp lệ", "Không: rách");
    assertThat(first.submit(batch + "/sheets/3", "q-whole", "first").status()).isEqualTo(303);
    assertThat(Office.key(first, batch, 4).text()).contains("xin chọn lý do không hợp lệ");
    Office.close(first, batch);
    assertThat(house.responses(point)).isEqualTo(1);
    assertThat(first.open(batch).text())
        .containsPattern("Phát ra</dt><dd>10<")
        .containsPattern("Thu về</dt><dd>3<")
        .containsPattern("Hợp lệ \\(đã lưu\\)</dt><dd>1<")
        .containsPattern("Không hợp lệ</dt><dd>2<");
  }

  @ParameterizedTest
  @CsvSource({
    "overall, 6, không có mã",
    "overall, x, không có mã",
    "overall, 45, không có mã",
    "reasons, 19, không có mã",
    "expected, 201, nằm ngoài khoảng",
    "expected, 1e2, nằm ngoài khoảng",
    "expected, -1, nằm ngoài khoảng",
  })
  void whatCannotStandOnTheSheetIsRefusedAtItsPlaceAndKept(
      String question, String typed, String said) {
    String batch = office.batch(first, point, 0, 1, "");
    Reply reply = Office.key(first, batch, 1, "manner", "4", question, typed);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains(said, "value=\"" + typed + "\"", "aria-invalid=\"true\"")
        .containsPattern("name=\"a-manner\"[^>]*value=\"4\"");
  }

  @ParameterizedTest
  @CsvSource({"0", "11", "-1", "x", "99999"})
  void aSheetThatTheBatchDoesNotHaveIsRefused(String number) {
    String batch = office.batch(first, point, 0, 10, "");
    Reply reply = first.submit(batch + "/entry", "sheet", number, "flaw", "", "a-overall", "4");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("không có phiếu mang số đó");
  }

  @Test
  void aSheetKeyedUnderAWrongNumberIsKeyedAnew() {
    String batch = office.batch(first, point, 0, 2, "");
    Office.key(first, batch, 1, "overall", "1");
    assertThat(first.submit(batch + "/sheets/1/forget").status()).isEqualTo(303);
    assertThat(Office.key(first, batch, 1, "overall", "4").status()).isEqualTo(303);
  }

  @Test
  void totalsAddedUpByHandAreHeldAgainstWhatWasKeyed() {
    String batch = office.batch(first, point, 0, 5, "");
    Office.keyBoth(first, second, batch, 1, "overall", "5", "expected", "120");
    Office.keyBoth(first, second, batch, 2, "overall", "4");
    Office.key(first, batch, 3, "overall", "1");
    first.submit(batch + "/totals", "total-overall", "9", "total-expected", "110");
    assertThat(first.open(batch).text())
        .contains("khớp: 9, từ 2 phiếu")
        .contains("không khớp: máy cộng 120, từ 1 phiếu")
        .contains("Có câu mà tổng cộng tay không khớp");
    assertThat(first.submit(batch + "/totals", "total-overall", "9,5").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"1, không thể ở sau hôm nay", "-91, hơn 90 ngày trước", "-21, trong thời gian"})
  void aDayThatCannotCountIsRefusedPlainly(int days, String said) {
    String url = office.order(first, point, round, 1, "").header("location");
    Reply reply = first.submit(url + "/day", "filled-on", office.today().plusDays(days).toString());
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains(said);
    assertThat(first.open(url + "/entry").status()).as("no day, no keying").isEqualTo(303);
    assertThat(Office.key(first, url, 1, "overall", "4").text()).contains("ngày lấy phiếu");
  }

  @Test
  void aBatchBelongsOnlyToARoundThatAsksThereOnPaper() {
    Reply elsewhere = office.order(first, house.unit("SL.X02.TTHCC"), round, 1, "");
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.text()).contains("không có chỉ tiêu số phiếu");
    Reply unknown = office.order(first, point, 65_000, 1, "");
    assertThat(unknown.status()).isEqualTo(422);
    Reply empty = first.submit(Office.BATCHES + "/new", "unit", "", "sheets", "501");
    assertThat(empty.text()).contains("Xin chọn đơn vị", "Xin chọn mẫu phiếu");
    assertThat(office.order(first, point, round, 501, "").status()).isEqualTo(422);
    assertThat(office.order(first, point, round, 0, "").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERVISOR, SL.X01, 200",
    "ADMINISTRATOR, SL, 200",
    "SUPERVISOR, SL.X02, 404",
    "VIEWER, SL.X01, 404",
    "VIEWER, SL, 404"
  })
  void onlyThoseAboveAUnitKeyWhatRatesIt(Role role, String code, int status) {
    String batch = office.batch(first, point, 0, 1, "");
    Desk desk = office.desk(role, house.unit(code));
    for (String page : new String[] {"", "/entry", "/sheets.pdf"}) {
      assertThat(desk.open(batch + page).status()).as(page).isEqualTo(status);
    }
    assertThat(Office.key(desk, batch, 1, "overall", "4").status())
        .isEqualTo(status == 200 ? 303 : 404);
    assertThat(desk.submit(batch + "/close").status()).isEqualTo(status == 200 ? 422 : 404);
  }

  @Test
  void theRatedUnitItselfPrintsAndKeysNothing() {
    String batch = office.batch(first, point, 0, 1, "");
    Desk own = office.desk(Role.SUPERVISOR, point);
    assertThat(own.open(batch).status()).isEqualTo(404);
    assertThat(own.open("/staff/rounds").status()).isEqualTo(404);
    assertThat(own.open(ROUND).status()).isEqualTo(404);
    assertThat(own.open(Office.BATCHES + "/new").status()).isEqualTo(404);
    assertThat(own.open("/staff/units").text()).doesNotContain("/staff/rounds");
    assertThat(office.order(second, house.unit("SL.X01"), 0, 1, "").status()).isEqualTo(422);
  }

  @Test
  void aFormOfAnotherSiteDoesNothing() {
    String batch = office.batch(first, point, 0, 1, "");
    assertThat(first.submit(batch + "/close", "csrf", "guess", "confirmed", "yes").status())
        .isEqualTo(403);
  }

  @Test
  void aRoundCountsItsSheetsAndTheReceiptsOfItsDates() {
    surveys.deploy(
        new Deployment(
            point,
            null,
            null,
            Channel.RECEIPT,
            Stage.RESULT,
            office.survey(),
            office.today(),
            null));
    Phone phone = house.phone(point);
    assertThat(phone.path()).isNotEmpty();
    Reply thanked =
        house.web().submit(phone.path(), Web.form("id", phone.formId(), "overall", "satisfied"));
    assertThat(thanked.status()).as(thanked.text()).isEqualTo(303);
    assertThat(office.count("SELECT round FROM response WHERE unit = " + point)).isEqualTo(round);

    String batch = office.batch(first, point, round, 20, "");
    for (int sheet = 1; sheet <= 12; sheet++) {
      Office.keyBoth(first, second, batch, sheet, "overall", sheet <= 9 ? "5" : "2");
    }
    assertThat(Office.close(first, batch).status()).isEqualTo(303);
    tallies.recountChanged();
    String page = first.open(ROUND).text();
    assertThat(page)
        .contains("Đợt khảo sát mùa thu", "theo phương pháp SIPAS", "dưới 10 phiếu", "để tham khảo")
        .doesNotContain("Chỉ số SIPAS");
    assertThat(second.open(ROUND).text())
        .contains("Chỉ số của đợt chỉ hiện cho cấp giám sát của tất cả")
        .doesNotContain("phường Bến Lành");
    assertThat(first.open("/staff/rounds").text()).contains("đang diễn ra", "href=\"" + ROUND);
    assertThat(first.open("/staff/rounds/no-such").status()).isEqualTo(404);
  }

  @Test
  void aSurveyIsSeenOnPaperBeforeAnySheetIsIssued() throws IOException {
    Reply reply = first.open("/staff/surveys/village-visit/1/paper.pdf?lang=en");
    assertThat(reply.header("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(reply.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("Preview", "Village survey");
    }
    assertThat(first.open("/staff/surveys/counter-rating/1/paper").status()).isEqualTo(200);
    assertThat(first.open("/staff/surveys/village-visit/9/paper").status()).isEqualTo(404);
    assertThat(first.open("/staff/surveys/village-visit/x/paper").status()).isEqualTo(404);
  }
}
