package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.UnitCode;
import vn.motcham.unit.Units;

/** Posters, table tents and stickers; pictures of them are left in {@code target/preview}. */
@MicronautTest(transactional = false)
@Property(name = "motcham.public-url", value = "https://danhgia.example.gov.vn")
class PlacardsIT {
  private static final String PAGE = "/staff/rounds/posters";
  private static final Path PREVIEW = Path.of("target", "preview");
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Units units;
  @Inject Placards placards;
  @TempDir Path directory;

  private Web web;
  private int unit;

  @BeforeEach
  void enter() throws IOException {
    web = house.web();
    unit = ownUnit("PLACARDS", "Trung tâm Phục vụ hành chính công phường Bãi Ngọc");
    house.hangPoster(unit);
    Files.createDirectories(PREVIEW);
  }

  private int ownUnit(String code, String name) throws IOException {
    String row =
        """
        code_system,code,name,kind,opened_on,parent_code
        test,%s,%s,Điểm tiếp nhận,2025-08-01,demo:SL.X01.TTHCC
        """
            .formatted(code, name);
    units.importFile("own.csv", new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
    return units.findByCode("test", code).orElseThrow().number();
  }

  private Desk desk(Role role, int place) {
    String username = "in-ap-phich-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, place)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(web);
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  private static String print(int place, String format) {
    return PAGE + "/print?unit=" + place + "&format=" + format;
  }

  @ParameterizedTest
  @CsvSource({"a4,210,297,1", "a3,297,420,1", "tent,210,297,2", "sticker,210,297,8"})
  void oneSheetSaysWhoseItIsWhatItIsAndWhoReads(String format, int width, int height, int times)
      throws Exception {
    Reply reply = desk(Role.SUPERVISOR, house.unit("SL")).open(print(unit, format));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(reply.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth() / 72 * 25.4).isCloseTo(width, within(1.0));
      assertThat(page.getMediaBox().getHeight() / 72 * 25.4).isCloseTo(height, within(1.0));
      for (COSName font : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
      }
      String text = letters(new PDFTextStripper().getText(document));
      for (String said :
          List.of("phường Bãi Ngọc", "Quét mã bằng điện thoại", "Không hỏi tên", "cấp trên")) {
        assertThat(text.split(letters(said), -1)).as(said).hasSize(times + 1);
      }
      assertThat(text).contains("danhgia.example.gov.vn/q/" + UnitCode.shown(unit));
    }
    Files.write(PREVIEW.resolve("poster-" + format + ".pdf"), reply.body());
    assertThat(read(format, reply.body()))
        .hasSize(times)
        .containsOnly("HTTPS://DANHGIA.EXAMPLE.GOV.VN/Q/" + UnitCode.of(unit));
  }

  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** By zbarimg; each code by itself, as people scan it. */
  private List<String> read(String format, byte[] pdf) throws Exception {
    for (String program : List.of("zbarimg", "pdftoppm")) {
      assumeThat(Program.isThere(program)).as("there is no %s on the PATH", program).isTrue();
    }
    Path file = directory.resolve("sheet.pdf");
    Files.write(file, pdf);
    Program.run(
        List.of("pdftoppm", "-r", "110", "-png", file.toString(), PREVIEW + "/poster-" + format));
    Path picture =
        Zbar.pictures(PREVIEW).stream()
            .filter(path -> path.getFileName().toString().startsWith("poster-" + format))
            .findFirst()
            .orElseThrow();
    return Zbar.read(directory, cut(ImageIO.read(picture.toFile()), format));
  }

  private static List<BufferedImage> cut(BufferedImage sheet, String format) {
    int columns = format.equals("sticker") ? 2 : 1;
    int rows = format.equals("sticker") ? 4 : format.equals("tent") ? 2 : 1;
    int width = sheet.getWidth() / columns;
    int height = sheet.getHeight() / rows;
    List<BufferedImage> cut = new ArrayList<>();
    for (int place = 0; place < rows * columns; place++) {
      cut.add(sheet.getSubimage(place % columns * width, place / columns * height, width, height));
    }
    return cut;
  }

  @Test
  void whatIsReadOpensTheRatingPageOfItsUnit() {
    Reply page = web.open(URI.create("/Q/" + UnitCode.of(unit)).getPath());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("phường Bãi Ngọc");
  }

  @ParameterizedTest
  @EnumSource
  void theLongestNameStillLeavesOneSheet(Placard placard) throws IOException {
    int other =
        ownUnit(
            "PLACARDS-LONG",
            "Điểm tiếp nhận và trả kết quả số hai của Trung tâm Phục vụ hành chính công đặc khu"
                + " Quần đảo Sông Lành Thượng – Bộ phận thường trực tại khu hành chính liên cơ"
                + " phía Đông Bắc");
    for (Language language : Language.values()) {
      byte[] pdf = placards.print(placard, units.get(other), language).orElseThrow();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        assertThat(letters(new PDFTextStripper().getText(document)))
            .contains(letters("phía Đông Bắc"), "/q/" + UnitCode.shown(other));
      }
      Files.write(
          PREVIEW.resolve("long-%s-%s.pdf".formatted(placard.code(), language.code())), pdf);
    }
  }

  @Test
  void whoeverPrintsSlipsPrintsThemAndAFaultIsNamedAtItsPlace() throws IOException {
    Desk desk = desk(Role.SUPERVISOR, house.unit("SL"));
    assertThat(desk.open("/staff/rounds").text()).contains("href=\"" + PAGE + "\"");
    WellFormed.check(desk.open(PAGE).text(), Language.VI);
    WellFormed.check(desk.open(PAGE + "?lang=en").text(), Language.EN);

    Reply none = desk.open(print(0, "a5"));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("id=\"unit-fault\"", "id=\"format-fault\"");
    WellFormed.check(none.text(), Language.VI);
    Reply unasked = desk.open(print(house.ownUnit("NOT-ASKED"), "a4"));
    assertThat(unasked.status()).isEqualTo(422);
    assertThat(unasked.text()).contains("chưa có mẫu phiếu nào cho mã trên áp phích");

    assertThat(desk(Role.SUPERVISOR, house.unit("SL.X05")).open(print(unit, "a4")).status())
        .isEqualTo(422);
    assertThat(desk(Role.VIEWER, house.unit("SL")).open(PAGE).status()).isEqualTo(404);
    assertThat(desk(Role.SUPERVISOR, unit).open(print(unit, "a4")).status()).isEqualTo(404);
    assertThat(web.open(PAGE).status()).isEqualTo(303);
  }
}
