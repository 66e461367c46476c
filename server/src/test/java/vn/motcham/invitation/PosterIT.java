package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.answer.Given;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.response.Bucket;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Tallies;
import vn.motcham.unit.UnitCode;

/** Whoever comes by may scan the code on the wall, and what comes of it stays apart. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = "motcham.limits.poster-ratings", value = "6")
@Property(name = "motcham.limits.poster-times", value = "200")
@Property(name = "motcham.limits.writes-per-minute", value = "3")
class PosterIT {
  private static int units;

  @Inject House house;
  @Inject Staff staff;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;

  private Web web;
  private int unit;
  private String path;

  @BeforeEach
  void hang() throws IOException {
    clock.reset();
    web = house.web();
    unit = house.ownUnit("POSTER-" + ++units);
    house.hangPoster(unit);
    path = "/q/" + UnitCode.of(unit);
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private LocalDate today() {
    return Days.today(clock);
  }

  /** The form of a page that was opened today. */
  private Reply send(String id, String... answers) {
    return web.submit(
        path, Web.form("id", id, "day", today().toString()) + "&" + Web.form(answers));
  }

  /** Of a form of this unit: one form is sent to one place. */
  private String id(int number) {
    return "%016x%016x".formatted(unit, number);
  }

  private Reply rate(int number) {
    return send(id(number), "overall", "satisfied");
  }

  private List<Map<String, Object>> rows() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM response WHERE unit = ?")
                .bind(0, unit)
                .mapToMap()
                .list());
  }

  private List<String> flags() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT flag FROM response_flag WHERE unit = ?")
                .bind(0, unit)
                .mapTo(String.class)
                .list());
  }

  @Test
  void theSameCodeIsRatedByAllWhoCome() {
    List<String> forms = new ArrayList<>();
    for (String address : List.of(path, path.toUpperCase(), "/q/" + UnitCode.shown(unit))) {
      Reply page = web.open(address);
      assertThat(page.status()).as(address).isEqualTo(200);
      assertThat(page.text())
          .contains("Điểm tiếp nhận POSTER-", "Ông/Bà đang đánh giá lần phục vụ tại", "mã đó")
          .doesNotContain("vừa nhận kết quả", "<script>");
      assertThat(Views.gzipped(page.text())).isLessThan(14 * 1024);
      forms.add(Phone.formIdIn(page));
      Reply sent = send(forms.getLast(), "overall", "satisfied");
      assertThat(sent.status()).isEqualTo(303);
      assertThat(sent.header("location")).isEqualTo("/r/thanks?lang=vi");
      assertThat(sent.header("set-cookie"))
          .contains(LookupCode.of(forms.getLast()).text(), "HTTPOnly");
    }
    assertThat(forms).doesNotHaveDuplicates();
    assertThat(rows()).hasSize(3);
  }

  @Test
  void ofARatingNothingIsKeptButWhereAndInWhichHalfMonth() {
    send("a".repeat(32), "overall", "dissatisfied", "reasons", "long-wait");
    assertThat(rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("channel", "poster")
                    .containsEntry("stage", "result")
                    .containsEntry("field", "")
                    .hasEntrySatisfying(
                        "bucket",
                        code ->
                            assertThat(code)
                                .hasToString(
                                    Integer.toString(Bucket.halfMonthOf(today()).code()))));
    assertThat(flags()).isEmpty();
  }

  @Test
  void aPageThatIsSentAgainCountsOnceAndCantBeChanged() {
    String id = Phone.formIdIn(web.open(path));
    List<Reply> taps =
        Stream.of(1, 2).parallel().map(_ -> send(id, "overall", "satisfied")).toList();
    assertThat(taps).extracting(Reply::status).containsOnly(303);
    assertThat(send(id, "overall", "satisfied").status()).isEqualTo(303);
    Reply changed = send(id, "overall", "very-dissatisfied");
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.text()).contains("Phiếu này đã được gửi");
    WellFormed.check(changed.text(), Language.VI);
    assertThat(rows()).hasSize(1);
    assertThat(house.chosen(unit, "overall", "very-dissatisfied")).isZero();
  }

  @Test
  void lookingLeavesNothingBehind() {
    for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE")) {
      web.send(method, path, new byte[0]);
    }
    assertThat(rows()).isEmpty();
  }

  @Test
  void aFaultKeepsTheAnswersAndCostsNothingOfWhatThePlaceMayHave() {
    for (int n = 0; n < 10; n++) {
      Reply again = send("b".repeat(32), "politeness", "dissatisfied");
      assertThat(again.status()).isEqualTo(422);
      assertThat(again.text())
          .contains("id=\"fault-overall\"")
          .containsPattern("value=\"dissatisfied\" id=\"[^\"]*politeness[^\"]*\" checked");
      assertThat(Phone.formIdIn(again)).isEqualTo("b".repeat(32));
    }
    assertThat(send("b".repeat(32), "overall", "neutral").status()).isEqualTo(303);
    assertThat(web.submit(path, Web.form("overall", "neutral")).status()).isEqualTo(400);
    assertThat(web.submit(path, Web.form("id", "c".repeat(32))).status()).isEqualTo(400);
    assertThat(
            web.submit(path, Web.form("id", "c".repeat(32), "day", "hôm qua", "overall", "neutral"))
                .status())
        .isEqualTo(400);
    assertThat(send("c".repeat(32), "overall", "neutral", "role", "administrator").status())
        .isEqualTo(422);
  }

  @Test
  void aRushIsMarkedAndThenAskedToWaitWithEveryAnswerKept() {
    for (int n = 1; n <= 6; n++) {
      assertThat(rate(n).status()).as("number " + n).isEqualTo(303);
    }
    assertThat(flags()).containsExactly("rush", "rush", "rush");
    Reply seventh = send(id(7), "overall", "neutral", "comment", "Chờ <lâu>.");
    assertThat(seventh.status()).isEqualTo(429);
    assertThat(seventh.header("retry-after")).isEqualTo("300");
    assertThat(seventh.text())
        .contains("Chờ &lt;lâu&gt;.</textarea>", "gửi lại sau ít phút", "role=\"alert\"")
        .containsPattern("value=\"neutral\"[^>]* checked");
    assertThat(Phone.formIdIn(seventh)).isEqualTo(id(7));
    WellFormed.check(seventh.text(), Language.VI);
    assertThat(rows()).hasSize(6);
    clock.advance(Duration.ofMinutes(11));
    assertThat(rate(7).status()).isEqualTo(303);
    clock.advance(Duration.ofMinutes(50));
    assertThat(rate(8).status()).isEqualTo(303);
    assertThat(flags()).hasSize(4);
  }

  @Test
  void thoseAboveFindTheRushAmongWhatIsToBeReviewed() {
    for (int n = 1; n <= 6; n++) {
      rate(n);
    }
    Bucket.HalfMonth now = Bucket.halfMonthOf(today());
    DateTimeFormatter day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    Reply list = supervisor().open("/staff/flags");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.text())
        .contains("Điểm tiếp nhận POSTER-" + units, "Dồn dập qua mã chung")
        .contains(day.format(now.firstDay()) + " đến " + day.format(now.lastDay()));
  }

  @Test
  void whereMoreIsUsualMoreIsTaken() {
    LocalDate before = Bucket.halfMonthOf(today()).firstDay().minusDays(1);
    for (int n = 0; n < 20; n++) {
      responses.submit(submission(n, Channel.POSTER, Bucket.halfMonthOf(before), "satisfied"));
    }
    tallies.recountChanged();
    for (int n = 100; n < 115; n++) {
      assertThat(rate(n).status()).as("number " + n).isEqualTo(303);
    }
  }

  private Submission submission(int number, Channel channel, Bucket bucket, String overall) {
    return new Submission(
        "%016x%016x".formatted(unit, channel.ordinal() * 1000L + number),
        today(),
        unit,
        unit,
        "",
        0,
        house.counterRating(),
        0,
        bucket,
        channel,
        Stage.RESULT,
        "vi",
        true,
        Map.of("overall", new Given.One(overall)),
        null);
  }

  @Test
  void aPageThatWasOpenedTwoDaysAgoIsSentBackOnce() {
    String id = Phone.formIdIn(web.open(path));
    String opened = today().toString();
    clock.advance(Duration.ofDays(2));
    Reply again = web.submit(path, Web.form("id", id, "day", opened, "overall", "neutral"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text())
        .contains("name=\"day\" value=\"" + today() + "\"")
        .containsPattern("value=\"neutral\"[^>]* checked");
    assertThat(Phone.formIdIn(again)).isNotEqualTo(id);
    assertThat(send(Phone.formIdIn(again), "overall", "neutral").status()).isEqualTo(303);
    assertThat(rows()).hasSize(1);
  }

  @Test
  void aCodeWithAWrongDigitOpensNothingAndOneWithoutASurveySaysSo() throws IOException {
    String code = UnitCode.of(unit);
    String wrong = (code.charAt(0) == '0' ? '1' : '0') + code.substring(1);
    for (String other : List.of("/q", "/q/A", "/Q/" + wrong)) {
      Reply page = web.open(other);
      assertThat(page.status()).as(other).isEqualTo(400);
      WellFormed.check(page.text(), Language.VI);
    }
    assertThat(web.submit("/q/" + wrong, Web.form("id", "x")).status()).isEqualTo(400);

    Reply unasked = web.open("/q/" + UnitCode.of(house.ownUnit("NO-POSTER")));
    assertThat(unasked.status()).isEqualTo(404);
    assertThat(unasked.text()).contains("Hiện chưa lấy ý kiến ở đây");
  }

  @ParameterizedTest
  @EnumSource
  void itIsSaidInEitherLanguageAndKeptWithIt(Language language) {
    String there = path + "?lang=" + language.code();
    Reply page = web.open(there);
    WellFormed.check(page.text(), language);
    Reply sent =
        web.submit(
            there,
            Web.form(
                "id", Phone.formIdIn(page), "day", today().toString(), "overall", "satisfied"));
    assertThat(sent.header("location")).isEqualTo("/r/thanks?lang=" + language.code());
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("language", language.code()));
  }

  @Test
  void itMovesNoFigureAndDecidesNoTargetAndStandsApartByItsName() {
    Desk desk = supervisor();
    Bucket now = Bucket.halfMonthOf(today());
    for (int n = 0; n < 12; n++) {
      responses.submit(submission(n, Channel.RECEIPT, now, "satisfied"));
    }
    tallies.recountChanged();
    String before = said(desk);
    assertThat(before).contains("100,00 %").doesNotContain("Mã chung trên áp phích");

    for (int n = 0; n < 12; n++) {
      responses.submit(submission(n, Channel.POSTER, now, "dissatisfied"));
    }
    tallies.recountChanged();
    String after = said(desk);
    assertThat(after)
        .containsPattern("Mã chung trên áp phích \\(độ tin cậy thấp hơn\\) 0,00 %.*? 12")
        .contains("không dùng để xét chỉ tiêu");
    int channels = before.indexOf("Theo kênh trả lời");
    assertThat(after).startsWith(before.substring(0, channels));
    assertThat(after).endsWith(before.substring(before.indexOf("Theo từng câu hỏi")));
  }

  @Test
  void whereNobodyRatedOtherwiseTheSeriesIsThereAndNoFigure() {
    for (int n = 0; n < 12; n++) {
      responses.submit(submission(n, Channel.POSTER, Bucket.halfMonthOf(today()), "satisfied"));
    }
    tallies.recountChanged();
    assertThat(said(supervisor()))
        .containsPattern("Mã chung trên áp phích \\(độ tin cậy thấp hơn\\) 100,00 %.*? 12")
        .doesNotContain("Con số này từ đâu ra Đã nhận");
  }

  private String said(Desk desk) {
    Reply page = desk.open("/staff/units/" + unit);
    assertThat(page.status()).isEqualTo(200);
    WellFormed.check(page.text(), Language.VI);
    String main = page.text().replaceFirst("(?s)^.*<main", "<main");
    return main.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
  }

  private Desk supervisor() {
    String username = "ap-phich-" + unit;
    List<StaffMember.Duty> duties =
        List.of(new StaffMember.Duty(Role.SUPERVISOR, house.unit("SL")));
    String password =
        switch (staff.add(username, "Cán bộ", duties)) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(web);
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }
}
