package vn.motcham.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.code.LookupCode;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.Desk;

/** Somebody has rated and wants an answer. */
@MicronautTest(transactional = false)
class LettersIT extends Correspondence {
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
