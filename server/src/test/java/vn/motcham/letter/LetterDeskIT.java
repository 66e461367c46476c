package vn.motcham.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.Reply;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;

/** Those above the unit answer, in time or not. */
@MicronautTest(transactional = false)
class LetterDeskIT extends Correspondence {
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
    unit = newUnit();
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
    int other = newUnit();
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
}
