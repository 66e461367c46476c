package vn.motcham.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.Deadline;
import vn.motcham.calendar.WorkingDays;
import vn.motcham.code.LookupCode;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** Somebody has rated and wants an answer; those above the unit give it, in time or not. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersIT implements TestPropertyProvider {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String SAID = "Gọi 0912 345 678 không ai nghe, <b>chờ</b> hai buổi.";
  private static int units;
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;
  @Inject WorkingDays days;
  @Inject Lapse lapse;
  @Inject Retention retention;

  private Web web;
  private int unit;

  @Override
  public Map<String, String> getProperties() {
    return Map.of(
        MovableClock.ASKED_FOR,
        "true",
        "motcham.holidays-file",
        Holidays.file(),
        "motcham.limits.letters",
        "5",
        "motcham.limits.wrong-codes",
        "1000",
        "motcham.limits.writes-per-minute",
        "6000");
  }

  @BeforeEach
  void enter() throws IOException {
    clock.reset();
    web = house.web();
    unit = house.ownUnit("LETTERS-" + ++units);
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  /** Who has rated, with what the page of thanks gave them. */
  private record Writer(Web web, String code, String unit, String ticket) {
    private static final Pattern FIELD = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]+)\"");

    static Writer after(Web web, Phone phone) {
      Reply sent = phone.rate("overall", "dissatisfied");
      String cookie = sent.header("set-cookie");
      String kept = cookie.substring(0, cookie.indexOf(';'));
      Reply thanks = web.open(sent.header("location"), "Cookie", kept);
      WellFormed.check(thanks.text(), Language.VI);
      Matcher field = FIELD.matcher(thanks.text());
      Map<String, String> fields = new HashMap<>();
      while (field.find()) {
        fields.put(field.group(1), field.group(2));
      }
      return new Writer(
          web,
          fields.getOrDefault("code", ""),
          fields.getOrDefault("unit", ""),
          fields.getOrDefault("ticket", ""));
    }

    Reply open() {
      return web.submit(
          "/codes/letter/open", Web.form("code", code, "unit", unit, "ticket", ticket));
    }

    Reply write(String text) {
      return web.submit(
          "/codes/letter",
          Web.form(
              "code", code, "unit", unit, "ticket", ticket, "kind", "complaint", "text", text));
    }

    /** What somebody sends who has noted the code down, and nothing else. */
    Reply writeLater(String unit, String text) {
      return web.submit(
          "/codes/letter", Web.form("code", code, "unit", unit, "kind", "praise", "text", text));
    }

    Reply lookUp() {
      return web.submit("/codes", Web.form("code", code));
    }

    Reply rate(String level) {
      return web.submit("/codes/letter/rating", Web.form("code", code, "level", level));
    }
  }

  private Writer writer() {
    return Writer.after(web, house.phone(unit));
  }

  private Desk above() {
    return deskOf(Role.SUPERVISOR, house.unit("SL"), "tren");
  }

  private Desk deskOf(Role role, int over, String name) {
    String username = name + "-thu-" + ++desks;
    String password =
        switch (staff.add(username, "Tổ trả lời", List.of(new StaffMember.Duty(role, over)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(web);
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  /** The page of the only letter about this test's unit. */
  private String letterPath() {
    byte[] id =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM letter WHERE unit = :unit")
                    .bind("unit", unit)
                    .mapTo(byte[].class)
                    .one());
    return "/staff/letters/" + HexFormat.of().formatHex(id);
  }

  private long count(String query) {
    return jdbi.withHandle(
        handle -> handle.createQuery(query).bind("unit", unit).mapTo(Long.class).one());
  }

  private long letters() {
    return count("SELECT COUNT(*) FROM letter WHERE unit = :unit");
  }

  private String dayAfter(int count) {
    return days.after(Days.today(clock), count) instanceof Deadline.By(LocalDate day)
        ? DAY.format(day)
        : "";
  }

  @Test
  void aLetterLeftFromTheThanksIsReadOnTheSameCodeWithoutItsWords() {
    Writer writer = writer();
    Reply page = writer.open();
    assertThat(page.status()).isEqualTo(200);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text())
        .contains("Điểm tiếp nhận LETTERS-", writer.code(), "không thay cho đơn khiếu nại")
        .doesNotContain("<select");
    Reply sent = writer.write(SAID);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("location")).isEqualTo("/codes/letter/thanks?lang=vi");
    WellFormed.check(web.open("/codes/letter/thanks?lang=vi").text(), Language.VI);
    Reply found = writer.lookUp();
    assertThat(found.text())
        .contains("Ý kiến đã được tiếp nhận", "đến hết ngày " + dayAfter(15))
        .doesNotContain("không ai nghe", "Chưa tìm thấy mã này");
    WellFormed.check(found.text(), Language.VI);
  }

  @Test
  void aCodeHasOneLetterHoweverOftenItIsSent() {
    Writer writer = writer();
    List<Reply> together = Stream.of(1, 2, 3, 4).parallel().map(_ -> writer.write(SAID)).toList();
    assertThat(together).extracting(Reply::status).containsOnly(303);
    Reply other = writer.write("Một chuyện khác.");
    assertThat(other.status()).isEqualTo(409);
    WellFormed.check(other.text(), Language.VI);
    assertThat(letters()).isEqualTo(1);
  }

  @Test
  void aFaultKeepsTheWords() {
    Writer writer = writer();
    for (String text : List.of(" \n\u200b", "ế".repeat(2001), "a\u0001<b>")) {
      Reply again = writer.write(text);
      assertThat(again.status()).isEqualTo(422);
      assertThat(again.text()).contains("id=\"fault-words\"", "role=\"alert\"");
      WellFormed.check(again.text(), Language.VI);
    }
    Reply neither =
        web.submit(
            "/codes/letter",
            Web.form(
                "code",
                writer.code(),
                "unit",
                writer.unit(),
                "ticket",
                writer.ticket(),
                "text",
                SAID));
    assertThat(neither.status()).isEqualTo(422);
    assertThat(neither.text()).contains("id=\"fault-kind\"", "chờ&lt;/b&gt; hai buổi.</textarea>");
    assertThat(letters()).isZero();
  }

  /** Nobody learns today that a code was used today, and nobody writes with a made-up one. */
  @Test
  void withoutTheThanksACodeOpensNothingUntilItsDayIsOver() {
    Writer writer = writer();
    Reply today = writer.writeLater(writer.unit(), SAID);
    Reply madeUp =
        web.submit(
            "/codes/letter",
            Web.form(
                "code", "7K3M-9QXT-2H4D", "unit", writer.unit(), "kind", "praise", "text", "x"));
    assertThat(today.status()).isEqualTo(404);
    assertThat(today.text()).isEqualTo(madeUp.text());
    for (Writer thief :
        List.of(
            new Writer(web, "7K3M-9QXT-2H4D", writer.unit(), writer.ticket()),
            new Writer(web, writer.code(), "1", writer.ticket()),
            new Writer(web, writer.code(), writer.unit(), "0".repeat(32)))) {
      assertThat(thief.write(SAID).status()).isEqualTo(404);
    }
    assertThat(letters()).isZero();

    clock.advance(Duration.ofDays(1));
    assertThat(writer.lookUp().text()).contains("Gửi phản ánh hoặc lời khen");
    Reply page = web.submit("/codes/letter/open", Web.form("code", writer.code()));
    assertThat(page.text()).contains("<select", "value=\"" + unit + "\"");
    WellFormed.check(page.text(), Language.VI);
    assertThat(writer.writeLater("", SAID).text()).contains("id=\"fault-unit\"");
    assertThat(writer.writeLater(writer.unit(), SAID).status()).isEqualTo(303);
    assertThat(letters()).isEqualTo(1);
  }

  @Test
  void whatIsStoredNeitherNamesTheCodeNorReadsAsWordsNorMeetsAnythingOfTheRating() {
    Phone phone = house.phone(unit);
    Writer writer = Writer.after(web, phone);
    writer.write(SAID);
    List<Map<String, Object>> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM letter WHERE unit = :unit")
                    .bind("unit", unit)
                    .mapToMap()
                    .list());
    assertThat(rows)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.keySet())
                    .containsExactlyInAnyOrder(
                        "id", "code_mac", "unit", "kind", "language", "received_on", "encrypted"));
    String all = hex(rows.getFirst());
    HexFormat hex = HexFormat.of();
    for (String telling : List.of("không ai nghe", LookupCode.of(phone.formId()).text())) {
      assertThat(all).doesNotContain(hex.formatHex(telling.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(all).doesNotContain(phone.formId());
    for (String other :
        List.of(
            "SELECT id FROM response WHERE unit = " + unit,
            "SELECT code_mac FROM code_status",
            "SELECT id_mac FROM accepted",
            "SELECT token_mac FROM spent")) {
      List<byte[]> theirs =
          jdbi.withHandle(handle -> handle.createQuery(other).mapTo(byte[].class).list());
      assertThat(theirs).as(other).isNotEmpty();
      assertThat(theirs.stream().map(hex::formatHex)).as(other).noneMatch(all::contains);
    }
  }

  private static String hex(Map<String, Object> row) {
    StringBuilder all = new StringBuilder();
    row.values()
        .forEach(
            value ->
                all.append(' ')
                    .append(
                        value instanceof byte[] bytes
                            ? HexFormat.of().formatHex(bytes)
                            : value.toString()));
    return all.toString();
  }

  @Test
  void fromTheQuestionToTheSecondRating() {
    Writer writer = writer();
    writer.write(SAID);
    long responses = house.responses(unit);
    Desk desk = above();
    String path = letterPath();
    assertThat(desk.open("/staff/letters").text()).contains(path, "chờ trả lời", dayAfter(15));
    Reply page = desk.open(path);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text()).contains("Gọi 0912 345 678 không ai nghe, &lt;b&gt;chờ");

    assertThat(desk.submit(path, "act", "ask", "text", "Hôm ấy là buổi nào?").status())
        .isEqualTo(303);
    assertThat(writer.lookUp().text()).contains("Hôm ấy là buổi nào?", "Bổ sung ý kiến");
    Reply more = writer.open();
    assertThat(more.text()).contains("Hôm ấy là buổi nào?").doesNotContain("type=\"radio\"");
    WellFormed.check(more.text(), Language.VI);
    clock.advance(Duration.ofDays(2));
    assertThat(writer.write("Buổi chiều.").status()).isEqualTo(303);
    assertThat(writer.write("Buổi chiều.").status()).isEqualTo(303);
    desk = above();
    assertThat(desk.open(path).text()).contains("Buổi chiều.", dayAfter(15));

    assertThat(desk.submit(path, "act", "answer", "text", "Đã cử người trực máy.").status())
        .isEqualTo(303);
    assertThat(writer.lookUp().text()).contains("Ý kiến đã được trả lời", "Đã cử người trực máy.");
    assertThat(writer.rate("5").status()).isEqualTo(409);
    assertThat(web.open("/letters").text()).doesNotContain("Đã cử người trực máy.");
    assertThat(
            desk.submit(path, "act", "publish", "text", "Có người trực máy 0203 111 222 33.")
                .status())
        .isEqualTo(303);
    Reply published = web.open("/letters");
    WellFormed.check(published.text(), Language.VI);
    assertThat(published.text()).contains("Có người trực máy [đã che].").doesNotContain("hai buổi");

    assertThat(desk.submit(path, "act", "fix", "text", "Thêm một số máy.").status()).isEqualTo(303);
    assertThat(writer.lookUp().text()).contains("Thêm một số máy.", "Đánh giá lại");
    WellFormed.check(writer.open().text(), Language.VI);
    assertThat(writer.rate("6").status()).isEqualTo(422);
    List<Reply> ratings = Stream.of("4", "4", "4").parallel().map(writer::rate).toList();
    assertThat(ratings).extracting(Reply::status).containsExactlyInAnyOrder(303, 409, 409);
    assertThat(count("SELECT SUM(level) FROM second_rating WHERE unit = :unit")).isEqualTo(4);
    assertThat(house.responses(unit)).isEqualTo(responses);
    assertThat(writer.lookUp().text()).doesNotContain("Đánh giá lại");
    assertThat(audited(path))
        .containsExactly("letter-ask", "letter-answer", "letter-publish", "letter-fix");
  }

  private List<String> audited(String path) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT action FROM audit WHERE subject = :id ORDER BY id")
                .bind("id", path.substring(path.lastIndexOf('/') + 1))
                .mapTo(String.class)
                .list());
  }

  @Test
  void refusingAndAskingHaveTheirTimeAndWhatIsLateStandsOut() {
    Writer writer = writer();
    writer.write(SAID);
    String path = letterPath();
    assertThat(above().open(path).text()).contains("value=\"refuse\"", "value=\"ask\"");
    clock.advance(Duration.ofDays(21));
    Desk desk = above();
    assertThat(desk.open(path).text())
        .contains("value=\"answer\"")
        .doesNotContain("value=\"refuse\"", "value=\"ask\"");
    Reply late = desk.submit(path, "act", "refuse", "text", "Không thuộc thẩm quyền.");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("đã quá hạn làm");

    clock.advance(Duration.ofDays(30));
    desk = above();
    assertThat(desk.open("/staff/letters").text()).contains("class=\"state overdue\">quá hạn ");
    assertThat(desk.open(path).text()).contains("class=\"state overdue\">quá hạn ");
    assertThat(writer.lookUp().text()).contains("chưa được trả lời", "xin lỗi vì sự chậm trễ");
    assertThat(desk.open("/staff/units/" + unit).text())
        .contains("1 đang mở, trong đó 1 quá hạn; 0 đã trả lời");
    assertThat(desk.submit(path, "act", "answer", "text", "Xin lỗi Ông/Bà.").status())
        .isEqualTo(303);
    assertThat(desk.open("/staff/units/" + unit).text()).contains("0 quá hạn; 1 đã trả lời");
  }

  @Test
  void theUnitReadsWhatWasPassedOnAndNothingElse() {
    writer().write(SAID);
    String path = letterPath();
    Desk own = deskOf(Role.VIEWER, unit, "xem");
    Desk head = deskOf(Role.SUPERVISOR, unit, "cung");
    Desk administrator = deskOf(Role.ADMINISTRATOR, house.unit("SL"), "quan-tri");
    for (Desk desk : List.of(own, head, administrator)) {
      assertThat(desk.open(path).status()).isEqualTo(404);
      assertThat(desk.open("/staff/letters").text()).doesNotContain(path);
    }
    assertThat(own.open("/staff/units/" + unit).text()).doesNotContain("trong đó");
    assertThat(administrator.open("/staff/letters").status()).isEqualTo(404);

    Desk desk = above();
    assertThat(desk.open(path).text()).contains("Gọi [đã che] không ai nghe");
    assertThat(
            desk.submit(path, "act", "pass-on", "text", "Gọi 0912345678 không ai nghe.").status())
        .isEqualTo(303);
    String today = DAY.format(Days.today(clock));
    for (Desk one : List.of(own, head)) {
      Reply page = one.open(path);
      assertThat(page.text())
          .doesNotContain(", " + today, dayAfter(15))
          .contains("Gọi [đã che] không ai nghe.")
          .doesNotContain("hai buổi", "0912", "name=\"act\"", "Tổ trả lời</td>");
      WellFormed.check(page.text(), Language.VI);
      assertThat(one.open("/staff/letters").text()).contains(path);
      assertThat(one.submit(path, "act", "answer", "text", "x").status()).isEqualTo(404);
    }
    assertThat(administrator.open(path).status()).isEqualTo(404);
  }

  @Test
  void aQuestionThatNobodyAnswersClosesTheLetterInTimeAndSaysSo() {
    Writer writer = writer();
    writer.write(SAID);
    String path = letterPath();
    above().submit(path, "act", "ask", "text", "Hôm ấy là buổi nào?");
    String until = dayAfter(15);
    assertThat(writer.lookUp().text()).contains("Xin bổ sung đến hết ngày " + until);
    assertThat(above().open(path).text()).contains("đến hết " + until);
    assertThat(above().submit(path, "act", "close", "text", "Khép lại.").status()).isEqualTo(422);
    lapse.close();
    assertThat(writer.open().text()).contains("Hôm ấy là buổi nào?");

    clock.advance(Duration.ofDays(40));
    lapse.close();
    Reply closed = writer.lookUp();
    assertThat(closed.text()).contains("Ý kiến đã được khép lại", "trong 15 ngày làm việc");
    WellFormed.check(closed.text(), Language.VI);
    assertThat(writer.write("Buổi chiều.").status()).isEqualTo(409);
    Desk desk = above();
    Reply page = desk.open(path);
    assertThat(page.text())
        .contains("đã tự khép lại", "tự khép lại vì không có bổ sung", "hệ thống</td>")
        .doesNotContain("name=\"act\"");
    WellFormed.check(page.text(), Language.VI);
    lapse.close();
    assertThat(
            count(
                "SELECT COUNT(*) FROM letter_step JOIN letter ON letter.id = letter WHERE unit = :unit"))
        .isEqualTo(2);
  }

  @Test
  void whatIsDoneIsDeletedAfterTwoYearsAndWhatIsOpenStays() throws IOException {
    Writer writer = writer();
    writer.write(SAID);
    String path = letterPath();
    above().submit(path, "act", "refuse", "text", "Không thuộc thẩm quyền.");
    int done = unit;
    unit = house.ownUnit("LETTERS-" + ++units);
    writer().write(SAID);
    int open = unit;

    clock.advance(Duration.ofDays(retention.days()));
    retention.delete();
    unit = done;
    assertThat(letters()).isEqualTo(1);
    clock.advance(Duration.ofDays(1));
    retention.delete();
    assertThat(letters()).isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM letter_step WHERE letter NOT IN (SELECT id FROM letter WHERE unit > 0 OR unit = :unit)"))
        .isZero();
    assertThat(writer.lookUp().text()).contains("Chưa tìm thấy mã này");
    assertThat(above().open(path).status()).isEqualTo(404);
    unit = open;
    assertThat(letters()).isEqualTo(1);
  }

  @Test
  void theListCanBeOfOneUnitAloneAndEverybodyIsLedToWhatWasPublished() throws IOException {
    writer().write(SAID);
    String path = letterPath();
    Desk desk = above();
    Reply own = desk.open("/staff/letters?unit=" + unit);
    assertThat(own.text()).contains(path, "value=\"" + unit + "\" selected");
    WellFormed.check(own.text(), Language.VI);
    int other = house.ownUnit("LETTERS-" + ++units);
    assertThat(desk.open("/staff/letters?unit=" + other).text()).doesNotContain(path);
    assertThat(desk.open("/staff/letters?unit=999999").status()).isEqualTo(404);
    assertThat(deskOf(Role.VIEWER, other, "xem").open("/staff/letters?unit=" + unit).status())
        .isEqualTo(404);
    assertThat(web.open("/").text()).contains("href=\"/letters\"");
  }

  @Test
  void ofTwoWhoActAtOnceOneIsFirst() {
    writer().write(SAID);
    String path = letterPath();
    Desk desk = above();
    List<Integer> statuses =
        Stream.of("Trả lời một.", "Trả lời hai.")
            .parallel()
            .map(text -> desk.submit(path, "act", "answer", "text", text).status())
            .toList();
    assertThat(statuses).containsExactlyInAnyOrder(303, 422);
    assertThat(audited(path)).containsExactly("letter-answer");
  }

  @Test
  void whereSoManyWriteTheNextOneIsAskedToWaitAndKeepsTheWords() {
    for (int n = 1; n <= 5; n++) {
      assertThat(writer().write("Ý kiến " + n).status()).isEqualTo(303);
    }
    Writer sixth = writer();
    Reply reply = sixth.write("Ý kiến thứ sáu");
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isNotEmpty();
    assertThat(reply.text()).contains("Ý kiến thứ sáu</textarea>");
    clock.advance(Duration.ofHours(5));
    assertThat(sixth.write("Ý kiến thứ sáu").status()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsSaidInEitherLanguage(Language language) {
    String lang = "?lang=" + language.code();
    Writer writer = writer();
    writer.write(SAID);
    Desk desk = above();
    for (String path :
        List.of("/letters", "/codes", "/codes/letter/thanks", "/codes/letter/rated")) {
      WellFormed.check(web.open(path + lang).text(), language);
    }
    WellFormed.check(desk.open("/staff/letters" + lang).text(), language);
    WellFormed.check(desk.open(letterPath() + lang).text(), language);
    assertThat(web.open("/codes/letter/open" + lang).header("location")).isEqualTo("/codes" + lang);
  }
}
