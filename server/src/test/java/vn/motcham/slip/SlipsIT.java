package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** Slips on their way to paper; pictures of them are left in {@code target/preview}. */
@MicronautTest(transactional = false)
class SlipsIT {
  private static final String PAGE = "/staff/rounds/slips";
  private static final String NAME = "Điểm tiếp nhận SLIPS";
  private static final Path PREVIEW = Path.of("target", "preview");
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;

  private Web web;
  private int unit;

  @BeforeEach
  void enter() throws IOException {
    web = house.web();
    unit = house.ownUnit("SLIPS");
    Files.createDirectories(PREVIEW);
  }

  private Desk desk(Role role, int place) {
    String username = "in-phieu-moi-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, place)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(web);
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  private Reply order(Desk desk, int place, String procedure, String count) {
    return order(desk, place, procedure, count, YearMonth.from(Days.today(clock)));
  }

  private static Reply order(
      Desk desk, int place, String procedure, String count, YearMonth month) {
    return desk.submit(
        PAGE,
        "unit",
        Integer.toString(place),
        "stage",
        "result",
        "field",
        "",
        "procedure",
        procedure,
        "month",
        month.toString(),
        "count",
        count);
  }

  @Test
  void sheetsAreFullOfSlipsThatSayWhatTheyAreAndWhoReads() throws IOException {
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    WellFormed.check(desk.open(PAGE).text(), Language.VI);
    assertThat(desk.open("/staff/rounds").text()).contains("href=\"" + PAGE + "\"");
    Reply reply = order(desk, unit, "", "11");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(reply.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      for (String said :
          new String[] {
            NAME, "Quét mã bằng điện thoại", "Không cần ghi tên.", "cấp trên", "địa chỉ: localhost"
          }) {
        assertThat(text.split(said, -1)).as(said).hasSize(11 + 1);
      }
      keep("slips", document);
    }
    assertThat(audited()).isEqualTo(unit + ", 11");
  }

  @Test
  void slipsForTheNextMonthSayWhenTheyBegin() throws IOException {
    YearMonth next = YearMonth.from(Days.today(clock)).plusMonths(1);
    Reply reply = order(desk(Role.SUPERVISOR, house.unit("SL")), unit, "", "1", next);
    try (PDDocument document = Loader.loadPDF(reply.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Dùng từ 01/%02d/%d".formatted(next.getMonthValue(), next.getYear()));
    }
  }

  private String audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT subject FROM audit WHERE action = 'slips-printed' ORDER BY at DESC"
                        + " LIMIT 1")
                .mapTo(String.class)
                .one());
  }

  @Test
  void whatRatesAUnitIsNotItsOwnToPrint() {
    assertThat(desk(Role.VIEWER, house.unit("SL")).open(PAGE).status()).isEqualTo(404);
    assertThat(desk(Role.SUPERVISOR, unit).open(PAGE).status()).isEqualTo(404);
    Desk elsewhere = desk(Role.SUPERVISOR, house.unit("SL.X05"));
    Reply refused = order(elsewhere, unit, "", "5");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("id=\"unit-fault\"").doesNotContain(NAME);
    assertThat(web.open(PAGE).status()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({"'',0,count", "'',201,count", "'',nhiều,count", "9.999999,5,procedure"})
  void aFaultIsNamedAtItsPlace(String procedure, String count, String place) {
    Desk desk = desk(Role.ADMINISTRATOR, house.unit("SL"));
    Reply refused = order(desk, unit, procedure, count);
    assertThat(refused.status()).isEqualTo(422);
    WellFormed.check(refused.text(), Language.VI);
    assertThat(refused.text()).contains("id=\"" + place + "-fault\"");
  }

  @Test
  void oneSlipIsAPageOfItsOwn() throws IOException {
    Reply reply = web.get("/r/" + house.invite(unit) + "/slip.pdf?lang=en");
    assertThat(reply.header("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(reply.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4)
          .isCloseTo(105, within(1.0));
      assertThat(new PDFTextStripper().getText(document)).contains(NAME, "works once.");
      keep("slip", document);
    }
  }

  @ParameterizedTest
  @CsvSource({"58,384", "80,576"})
  void aTicketFillsThePaperOfItsPrinter(String paper, int dots) throws IOException {
    String ticket = "/r/" + house.invite(unit) + "/qr.escpos?paper=" + paper;
    Printer printed = Printer.print(web.get(ticket).body());
    assertThat(printed.paper().getWidth()).isEqualTo(dots);
    assertThat(printed.wasCut()).isFalse();
    assertThat(Printer.print(web.get(ticket + "&cut=true").body()).wasCut()).isTrue();
    ImageIO.write(printed.paper(), "png", PREVIEW.resolve("ticket-" + paper + ".png").toFile());
  }

  @ParameterizedTest
  @CsvSource({
    "qr.escpos?paper=57, ?paper unknown-value",
    "qr.escpos?paper=, ?paper unknown-value",
    "qr.escpos?cut=perhaps, ?cut unknown-value",
    "qr.png?size=large, ?size bad-format",
    "qr.png?size=-200, ?size bad-format",
    "qr.png?size=60, ?size out-of-range",
    "qr.png?size=2049, ?size out-of-range",
    "qr.svg?size=999999999, ?size out-of-range",
    "qr.svg?size=, ?size bad-format"
  })
  void nonsenseIsRefusedAtItsPlace(String asked, String fault) {
    Reply reply = web.get("/r/" + house.invite(unit) + "/" + asked);
    reply.mustBeProblem(422, fault.substring(fault.indexOf(' ') + 1));
    assertThat(reply.faults()).containsExactly(fault);
  }

  @Test
  void aCodeThatIsNoneIsNotPrinted() {
    for (String form : new String[] {"slip.pdf", "qr.escpos", "qr.png", "qr.svg"}) {
      web.get("/r/NOTHING/" + form).mustBeProblem(400, "token-invalid");
    }
  }

  @Test
  void aPictureIsAsWideAsItWasAskedFor() throws IOException {
    String token = house.invite(unit);
    for (int size : new int[] {100, 301, 2048}) {
      byte[] png = web.get("/r/" + token + "/qr.png?size=" + size).body();
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(picture.getWidth()).isEqualTo(size);
      assertThat(picture.getHeight()).isEqualTo(size);
    }
    assertThat(web.get("/r/" + token + "/qr.svg?size=301").text())
        .contains("width=\"301\" height=\"301\"");
  }

  @Test
  void aLargePictureIsHarderToSpoil() {
    String token = house.invite(unit);
    assertThat(modules(token, 2048)).isGreaterThan(modules(token, 200));
  }

  private int modules(String token, int size) {
    String svg = web.get("/r/" + token + "/qr.svg?size=" + size).text();
    return Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
  }

  private static void keep(String name, PDDocument document) throws IOException {
    BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 90);
    ImageIO.write(picture, "png", PREVIEW.resolve(name + ".png").toFile());
  }
}
