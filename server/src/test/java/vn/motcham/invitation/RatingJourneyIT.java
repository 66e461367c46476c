package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.code.LookupCode;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.QrPicture;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

@MicronautTest(transactional = false)
class RatingJourneyIT {
  private static final byte[] NOTHING = {};

  @Inject House house;

  private Web web;
  private int unit;

  @BeforeEach
  void enter() throws IOException {
    web = house.web();
    unit = house.ownUnit("JOURNEY");
  }

  @Test
  void theCodeOnAReceiptOpensTheRatingPage() {
    String path = decoded(web.get("/r/" + house.invite(unit) + "/qr.png"));
    Reply page = web.open(path);
    assertThat(page.status()).isEqualTo(200);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text()).contains("Điểm tiếp nhận JOURNEY", "Hộ tịch", "Rất hài lòng");
    assertThat(new Phone(web, path, Phone.formIdIn(page)).rate("overall", "satisfied").status())
        .isEqualTo(303);
  }

  @Test
  void theSameCodeIsThereAsDrawing() throws Exception {
    Reply svg = web.get("/r/" + house.invite(unit) + "/qr.svg");
    assertThat(svg.header("content-type")).startsWith("image/svg+xml");
    var drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.body()));
    assertThat(drawing.getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @Row(40)
  @Test
  void thePageOfThanksShowsTheCodeAndNoAddressDoes() {
    Phone phone = house.phone(unit);
    Reply sent = phone.rate("overall", "satisfied");
    String code = LookupCode.of(phone.formId()).shown();
    String cookie = sent.header("set-cookie");
    assertThat(cookie).contains("Path=/r/thanks", "HTTPOnly", "SameSite=Strict", "Max-Age=600");
    assertThat(sent.header("location")).isEqualTo("/r/thanks?lang=vi");
    String kept = cookie.substring(0, cookie.indexOf(';'));
    assertThat(web.open(sent.header("location"), "Cookie", kept).text()).contains(code);
    assertThat(web.open(sent.header("location")).text()).doesNotContain("Mã tra cứu");
    assertThat(web.open(sent.header("location"), "Cookie", "code=<b>").text())
        .doesNotContain("Mã tra cứu");
  }

  @Test
  void aRatingIsThankedAndTheSecondUseRefusedKindly() {
    long before = house.responses(unit);
    Phone phone = house.phone(unit);
    Phone other = phone.reloaded();

    Reply thanked = phone.rate("overall", "very-satisfied", "politeness", "satisfied");
    assertThat(thanked.status()).isEqualTo(303);
    Reply thanks = web.open(thanked.header("location"));
    assertThat(thanks.status()).isEqualTo(200);
    assertThat(thanks.text()).contains("Đã ghi nhận ý kiến. Cảm ơn Ông/Bà!");

    Reply second = other.rate("overall", "dissatisfied");
    assertThat(second.status()).isEqualTo(409);
    WellFormed.check(second.text(), Language.VI);
    assertThat(house.responses(unit)).isEqualTo(before + 1);
    assertThat(house.chosen(unit, "overall", "dissatisfied")).isZero();
  }

  @Row(46)
  @Test
  void lookingSpendsNothingAndTellsNothing() {
    Phone phone = house.phone(unit);
    String before = withoutId(web.open(phone.path()));
    for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PROPFIND")) {
      web.send(method, phone.path(), NOTHING);
    }
    assertThat(phone.rate("overall", "satisfied").status()).isEqualTo(303);
    assertThat(withoutId(web.open(phone.path()))).isEqualTo(before);
  }

  @Row({28, 40})
  @Test
  void theSameFormPostedFiveTimesCountsOnce() {
    long before = house.responses(unit);
    Phone phone = house.phone(unit);
    List<Reply> together =
        Stream.of(1, 2).parallel().map(_ -> phone.rate("overall", "satisfied")).toList();
    List<Reply> later = Stream.of(3, 4, 5).map(_ -> phone.rate("overall", "satisfied")).toList();
    assertThat(Stream.concat(together.stream(), later.stream()))
        .extracting(Reply::status)
        .containsOnly(303);
    assertThat(house.responses(unit)).isEqualTo(before + 1);
  }

  @Test
  void aFaultKeepsEveryAnswerAndNamesItsPlace() {
    Phone phone = house.phone(unit);
    String long2001 = "ế".repeat(2001);
    Reply again =
        phone.rate("politeness", "dissatisfied", "contacts", "once", "comment", long2001 + "<b>");
    assertThat(again.status()).isEqualTo(422);
    WellFormed.check(again.text(), Language.VI);
    assertThat(Phone.formIdIn(again)).isEqualTo(phone.formId());
    assertThat(again.text())
        .contains("id=\"fault-overall\"", "id=\"fault-comment\"", long2001 + "&lt;b&gt;</textarea>")
        .containsPattern("value=\"dissatisfied\" id=\"[^\"]*politeness[^\"]*\" checked")
        .containsPattern("value=\"once\"[^>]* checked")
        .doesNotContain("id=\"fault-politeness\"");
    assertThat(phone.rate("overall", "neutral", "politeness", "dissatisfied").status())
        .isEqualTo(303);
  }

  @Test
  void aReasonTickedBeforeASatisfiedAnswerIsLeftOut() {
    long before = house.responses(unit);
    long reasons = house.chosen(unit, "reasons", "long-wait");
    house.phone(unit).rate("overall", "satisfied", "reasons", "long-wait");
    assertThat(house.chosen(unit, "reasons", "long-wait")).isEqualTo(reasons);
    house.phone(unit).rate("overall", "neutral", "reasons", "long-wait", "reasons", "other");
    assertThat(house.chosen(unit, "reasons", "long-wait")).isEqualTo(reasons + 1);
    assertThat(house.responses(unit)).isEqualTo(before + 2);
  }

  @Row({23, 24, 25})
  @Test
  void aWordThatIsNoAnswerOfThisSurveyIsRefused() {
    long before = house.responses(unit);
    Phone phone = house.phone(unit);
    for (String[] answers :
        List.of(
            new String[] {"overall", "satisfied", "overall", "neutral"},
            new String[] {"overall", "5"},
            new String[] {"overall", "satisfied", "role", "administrator"},
            new String[] {"overall", "neutral", "reasons", "other", "reasons", "other"},
            new String[] {"overall", "satisfied", "comment", "a\u0000b"},
            new String[] {})) {
      assertThat(phone.rate(answers).status()).isEqualTo(422);
    }
    assertThat(web.submit(phone.path(), "overall=satisfied").status()).isEqualTo(400);
    assertThat(web.submit(phone.path(), "id=A&overall=satisfied").status()).isEqualTo(400);
    assertThat(web.submit(phone.path(), "overall=%zz").status()).isEqualTo(400);
    assertThat(house.responses(unit)).isEqualTo(before);
    assertThat(phone.rate("overall", "satisfied").status()).isEqualTo(303);
  }

  @Row({38, 43})
  @Test
  void whateverIsWrongWithACodeThePageIsTheSame() {
    String token = house.invite(unit);
    String unknown = withoutLink(web.open("/r/NOTHING"));
    String flipped = (token.charAt(0) == '0' ? '1' : '0') + token.substring(1);
    String lastFlipped = token.substring(0, token.length() - 1) + (token.endsWith("0") ? 'V' : '0');
    for (String wrong :
        List.of("A", flipped, lastFlipped, token + token, "0".repeat(3000), "%20", "%00")) {
      Reply page = web.open("/r/" + wrong);
      assertThat(page.status()).as(wrong).isEqualTo(400);
      assertThat(withoutLink(page)).isEqualTo(unknown);
      assertThat(web.submit("/r/" + wrong, "id=" + "0".repeat(32) + "&overall=satisfied").status())
          .isEqualTo(400);
      assertThat(web.get("/r/" + wrong + "/qr.png").status()).isEqualTo(400);
    }
  }

  @Test
  void aLanguageIsAnsweredInAndRemembered() {
    Phone phone = house.phone(unit);
    Reply english = web.open(phone.path() + "?lang=en");
    WellFormed.check(english.text(), Language.EN);
    Reply thanked =
        web.submit(
            phone.path() + "?lang=en",
            Web.form("id", Phone.formIdIn(english), "overall", "satisfied"));
    assertThat(thanked.header("location")).contains("lang=en");
    assertThat(web.open(thanked.header("location")).text()).contains("<html lang=\"en\"");
  }

  /** Without the link to this address in the other language. */
  private static String withoutLink(Reply page) {
    return page.text().replaceFirst("href=\"/r/[^\"]*\"", "");
  }

  private static String withoutId(Reply page) {
    return page.text().replace(Phone.formIdIn(page), "");
  }

  private static String decoded(Reply png) {
    assertThat(png.header("content-type")).isEqualTo("image/png");
    return URI.create(QrPicture.said(png.body())).getPath();
  }
}
