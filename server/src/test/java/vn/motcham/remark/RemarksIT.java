package vn.motcham.remark;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Phone;
import vn.motcham.house.QrPicture;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.problem.Language;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.UnitCode;

/** Somebody scans the code of a kiosk's thanks and writes; those above the unit read it later. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = "motcham.limits.remarks", value = "5")
class RemarksIT {
  private static final String ASSIGNMENT = "/api/v1/kiosk/assignment";
  private static final Pattern STEP = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int PIXELS = 8;
  private static int units;

  @Inject House house;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;

  private Web web;
  private int unit;
  private String path;

  @BeforeEach
  void enter() throws IOException {
    clock.reset();
    web = house.web();
    unit = house.ownUnit("WORDS-" + ++units);
    path = "/w/" + UnitCode.of(unit);
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  private Reply send(String id, String text) {
    return web.submit(path, Web.form("id", id, "day", today().toString(), "text", text));
  }

  private List<Map<String, Object>> rows() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM remark WHERE unit = ?")
                .bind(0, unit)
                .mapToMap()
                .list());
  }

  private List<String> texts() {
    return rows().stream().map(row -> String.valueOf(row.get("text"))).toList();
  }

  @Test
  void whatEveryKioskOfAUnitShowsLeadsToOnePageAndSaysNothingOfWhoRated() {
    KioskClient kiosk = house.kiosk(unit);
    Reply before = reply(kiosk);
    KioskClient.Asked asked = KioskClient.Asked.of(before.text());
    assertThat(
            kiosk
                .send(
                    List.of(
                        asked.rating(
                            KioskClient.newId(), clock.instant(), "\"overall\": \"neutral\"")))
                .body())
        .contains("stored");
    assertThat(reply(kiosk).json().path("remarks")).isEqualTo(before.json().path("remarks"));
    assertThat(reply(house.kiosk(unit)).json().path("remarks"))
        .isEqualTo(before.json().path("remarks"));

    String scanned =
        scanned(
            before.json().path("remarks").path("path").asText(),
            before.json().path("remarks").path("size").asInt());
    assertThat(scanned).isEqualTo(scanned.toUpperCase(Locale.ROOT));
    assertThat(URI.create(scanned).getPath()).isEqualTo("/W/" + UnitCode.of(unit));
    assertThat(before.json().path("remarks").path("address").asText())
        .endsWith("/w/" + UnitCode.shown(unit))
        .doesNotContain("://");
    Reply page = web.open(URI.create(scanned).getPath());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Điểm tiếp nhận WORDS-", "Cơ quan cấp trên");
    assertThat(page.text()).doesNotContain("<script", "type=\"radio\"");
    assertThat(page.header("set-cookie")).isEmpty();
  }

  private static Reply reply(KioskClient kiosk) {
    var answer = kiosk.get(ASSIGNMENT);
    return new Reply(
        answer.statusCode(),
        answer.headers().map(),
        answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String scanned(String drawn, int size) {
    BufferedImage image =
        new BufferedImage(size * PIXELS, size * PIXELS, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size * PIXELS, size * PIXELS);
    graphics.setColor(Color.BLACK);
    Matcher step = STEP.matcher(drawn);
    while (step.find()) {
      graphics.fillRect(
          Integer.parseInt(step.group(1)) * PIXELS,
          Integer.parseInt(step.group(2)) * PIXELS,
          Integer.parseInt(step.group(3)) * PIXELS,
          PIXELS);
    }
    return QrPicture.said(image);
  }

  @Test
  void wordsAreKeptOnceHoweverOftenTheyAreSentAndMoreWordsBesideThem() {
    String id = Phone.formIdIn(web.open(path));
    List<Reply> together =
        Stream.of(1, 2).parallel().map(_ -> send(id, "Ghế chờ ít quá.")).toList();
    assertThat(together).extracting(Reply::status).containsOnly(303);
    assertThat(send(id, " Ghế chờ ít quá.\r\n").header("location")).isEqualTo("/w/thanks?lang=vi");
    assertThat(texts()).containsExactly("Ghế chờ ít quá.");
    assertThat(send(id, "Ghế chờ ít quá, quạt hỏng.").status()).isEqualTo(303);
    assertThat(texts()).containsExactlyInAnyOrder("Ghế chờ ít quá.", "Ghế chờ ít quá, quạt hỏng.");
    Reply thanks = web.open("/w/thanks?lang=vi");
    assertThat(thanks.text()).contains("Đã nhận góp ý. Cảm ơn Ông/Bà!");
    WellFormed.check(thanks.text(), Language.VI);
  }

  @Test
  void nothingButTheWordsAndTheHalfMonthIsKept() {
    send("0".repeat(32), "Tốt.");
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.keySet())
                  .containsExactlyInAnyOrder("unit", "half_month", "id", "language", "text");
              assertThat(row.get("half_month"))
                  .hasToString(Integer.toString(Bucket.halfMonthOf(today()).code()));
            });
    assertThat(house.responses(unit)).isZero();
  }

  @Test
  void lookingLeavesNothingBehind() {
    for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE")) {
      web.send(method, path, new byte[0]);
    }
    assertThat(rows()).isEmpty();
  }

  @Test
  void aFaultKeepsTheWords() {
    String id = "1".repeat(32);
    for (String text : List.of(" \n\u200b", "ế".repeat(2001), "a\u0001<b>")) {
      Reply again = send(id, text);
      assertThat(again.status()).as(text).isEqualTo(422);
      assertThat(Phone.formIdIn(again)).isEqualTo(id);
      assertThat(again.text()).contains("id=\"fault-words\"", "role=\"alert\"");
    }
    Reply tooLong = send(id, "ế".repeat(2001));
    assertThat(tooLong.text()).contains("ế".repeat(2001) + "</textarea>");
    WellFormed.check(tooLong.text(), Language.VI);
    assertThat(rows()).isEmpty();
    assertThat(send(id, "🙂".repeat(2000)).status()).isEqualTo(303);
    assertThat(web.submit(path, Web.form("text", "x")).status()).isEqualTo(400);
    assertThat(web.submit(path, Web.form("id", id, "day", "hôm qua", "text", "x")).status())
        .isEqualTo(400);
  }

  @Test
  void aPageThatWasOpenedTwoDaysAgoIsSentBackOnce() {
    String id = Phone.formIdIn(web.open(path));
    String opened = today().toString();
    clock.advance(Duration.ofDays(2));
    Reply again = web.submit(path, Web.form("id", id, "day", opened, "text", "Chờ lâu."));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("Chờ lâu.</textarea>", "value=\"" + today() + "\"");
    assertThat(Phone.formIdIn(again)).isNotEqualTo(id);
    assertThat(send(Phone.formIdIn(again), "Chờ lâu.").status()).isEqualTo(303);
    assertThat(rows()).hasSize(1);
  }

  @Test
  void whereSoManyWriteTheNextOneIsAskedToWaitAndKeepsTheWords() {
    for (int n = 1; n <= 5; n++) {
      assertThat(send("%032x".formatted(n), "Ý kiến " + n).status()).isEqualTo(303);
    }
    Reply sixth = send("%032x".formatted(6), "Ý kiến thứ sáu");
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("retry-after")).isNotEmpty();
    assertThat(sixth.text()).contains("Ý kiến thứ sáu</textarea>", "gửi lại sau");
    assertThat(rows()).hasSize(5);
    clock.advance(Duration.ofHours(5));
    assertThat(send("%032x".formatted(6), "Ý kiến thứ sáu").status()).isEqualTo(303);
  }

  @Test
  void aCodeWithAWrongDigitOpensNothing() {
    String code = UnitCode.of(unit);
    String wrong = (code.charAt(0) == '0' ? '1' : '0') + code.substring(1);
    for (String other : List.of("/w", "/w/A", "/W/" + wrong)) {
      Reply page = web.open(other);
      assertThat(page.status()).as(other).isEqualTo(404);
      WellFormed.check(page.text(), Language.VI);
    }
    assertThat(web.submit("/w/" + wrong, Web.form("id", "x")).status()).isEqualTo(404);
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
            Web.form("id", Phone.formIdIn(page), "day", today().toString(), "text", "Good."));
    WellFormed.check(web.open(sent.header("location")).text(), language);
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row.get("language")).isEqualTo(language.code()));
  }

  @Test
  void thoseAboveReadItWhenItsHalfMonthIsOverWithNumbersCoveredAndNobodyElseDoes() {
    send("2".repeat(32), "Gọi tôi số 0912 345 678, hồ sơ H26.15-241128-0012 <b>.");
    Desk above = deskOf(Role.SUPERVISOR, house.unit("SL"), "tren-" + units);
    String list = "/staff/remarks?unit=" + unit;
    assertThat(above.open(list).text()).contains("Chưa có góp ý riêng").doesNotContain("Gọi tôi");
    clock.advance(Duration.ofDays(17));
    above = deskOf(Role.SUPERVISOR, house.unit("SL"), "tren-sau-" + units);
    Reply page = above.open(list);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text())
        .contains("1 góp ý riêng", "Gọi tôi số [đã che], hồ sơ [đã che] &lt;b&gt;.")
        .doesNotContain("345", "241128");
    for (Desk other :
        List.of(
            deskOf(Role.VIEWER, unit, "xem-" + units),
            deskOf(Role.SUPERVISOR, unit, "cung-" + units),
            deskOf(Role.ADMINISTRATOR, house.unit("SL"), "quan-tri-" + units))) {
      assertThat(other.open(list).status()).isEqualTo(404);
    }
  }

  private Desk deskOf(Role role, int over, String username) {
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, over)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(web);
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }
}
