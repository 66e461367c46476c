package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.invitation.InvitationRequest;
import vn.motcham.invitation.Invitations;
import vn.motcham.invitation.PrintedCode;
import vn.motcham.invitation.PrintedCodes;
import vn.motcham.problem.Language;
import vn.motcham.survey.Stage;

/**
 * Codes in every form in which they are printed, read by zbarimg, under an address of 30 letters;
 * skipped where its programs are missing.
 */
@MicronautTest(transactional = false)
@Property(name = "motcham.public-url", value = "https://danhgia.example.gov.vn")
class ReadBackIT {
  private static final int CODES = 500;
  private static final int FEWER = 40;
  private static final int IN_A_ROW = 5;
  private static final List<PrintedCode> PRINTED = new ArrayList<>();

  @Inject House house;
  @Inject Invitations invitations;
  @Inject PrintedCodes codes;
  @Inject Slips slips;
  @TempDir Path directory;

  private Web web;

  @BeforeEach
  void issue() throws IOException {
    for (String program : List.of("zbarimg", "rsvg-convert", "pdftoppm")) {
      assumeThat(Program.isThere(program)).as("there is no %s on the PATH", program).isTrue();
    }
    web = house.web();
    int unit = house.ownUnit("READ-BACK");
    while (PRINTED.size() < CODES) {
      switch (invitations.issue(InvitationRequest.of(unit, House.PROCEDURE, Stage.RESULT))) {
        case Invitations.Issued issued -> PRINTED.add(codes.get(issued.invitation()));
        case Invitations.Refusal refusal -> throw new AssertionError(refusal);
      }
    }
  }

  private static List<String> addresses() {
    return PRINTED.stream().map(PrintedCode::address).toList();
  }

  private static String path(PrintedCode code) {
    return URI.create(code.address()).getPath();
  }

  private byte[] print(PrintedCode code, String what) {
    Reply reply = web.get(path(code).replace("/R/", "/r/") + what);
    assertThat(reply.status()).as(what).isEqualTo(200);
    return reply.body();
  }

  private List<BufferedImage> pictures(int count, String what) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    for (PrintedCode code : PRINTED.subList(0, count)) {
      pictures.add(ImageIO.read(new ByteArrayInputStream(print(code, what))));
    }
    return pictures;
  }

  /** Every one of them, each once, and some are opened. */
  private void mustBeAll(List<String> read) {
    assertThat(read).containsExactlyInAnyOrderElementsOf(addresses());
    for (int i = 0; i < CODES; i += CODES / 5) {
      Reply page = web.open(URI.create(read.get(i)).getPath());
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("Điểm tiếp nhận READ-BACK");
      assertThat(Phone.formIdIn(page)).hasSize(32);
    }
  }

  @Test
  void everyPngIsRead() throws Exception {
    List<String> read = Zbar.read(directory, pictures(CODES, "/qr.png?size=180"));
    assertThat(read).isEqualTo(addresses());
    mustBeAll(read);
  }

  @Test
  void everySvgIsRead() throws Exception {
    int side = 180;
    int sheet = IN_A_ROW * IN_A_ROW;
    for (int from = 0; from < CODES; from += sheet) {
      StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"");
      svg.append(" width=\"%1$d\" height=\"%1$d\">".formatted(IN_A_ROW * side));
      for (int i = 0; i < sheet; i++) {
        svg.append(
            "<g transform=\"translate(%d %d)\">"
                .formatted(i % IN_A_ROW * side, i / IN_A_ROW * side));
        svg.append(
            new String(
                print(PRINTED.get(from + i), "/qr.svg?size=" + side), StandardCharsets.UTF_8));
        svg.append("</g>");
      }
      Path file = directory.resolve(from + ".svg");
      Files.writeString(file, svg.append("</svg>"));
      Program.run(List.of("rsvg-convert", file.toString(), "--output", file + ".png"));
    }
    mustBeAll(Zbar.read(Zbar.pictures(directory)));
  }

  @Test
  void everySlipOfASheetIsRead() throws Exception {
    List<Slip> all = PRINTED.stream().map(slips::slip).toList();
    Path file = directory.resolve("sheets.pdf");
    Files.write(file, slips.printSheets(all, Language.VI).orElseThrow());
    draw(file);
    List<String> read = Zbar.read(directory, cut());
    assertThat(read).isEqualTo(addresses());
    mustBeAll(read);
  }

  /**
   * Along the lines: as long as a sheet is whole, a reader confuses its neighbours now and then.
   */
  private List<BufferedImage> cut() throws IOException {
    List<BufferedImage> cut = new ArrayList<>();
    for (Path sheet : Zbar.pictures(directory)) {
      BufferedImage whole = ImageIO.read(sheet.toFile());
      int width = whole.getWidth() / 2;
      int height = whole.getHeight() * 74 / 297;
      for (int place = 0; place < SlipsPage.ON_A_SHEET; place++) {
        cut.add(whole.getSubimage(place % 2 * width, place / 2 * height, width, height));
      }
    }
    return cut;
  }

  @Test
  void aSlipOfItsOwnIsRead() throws Exception {
    Path file = directory.resolve("slip.pdf");
    Files.write(file, print(PRINTED.getFirst(), "/slip.pdf"));
    draw(file);
    assertThat(Zbar.read(Zbar.pictures(directory))).containsExactly(PRINTED.getFirst().address());
  }

  private static void draw(Path pdf) throws Exception {
    String prefix = pdf.toString().replace(".pdf", "");
    Program.run(List.of("pdftoppm", "-r", "110", "-gray", "-png", pdf.toString(), prefix));
  }

  @Test
  void everyTicketIsRead() throws Exception {
    List<BufferedImage> tickets = new ArrayList<>();
    for (PrintedCode code : PRINTED) {
      String paper = tickets.size() % 2 == 0 ? "58" : "80";
      tickets.add(Printer.print(print(code, "/qr.escpos?paper=" + paper)).paper());
    }
    List<String> read = Zbar.read(directory, tickets);
    assertThat(read).isEqualTo(addresses());
    mustBeAll(read);
  }

  /** The limits that server/README.md states, each by itself and some together. */
  @Test
  void theLimitsAreWhereTheyAreSaidToBe() throws Exception {
    Random random = new Random(17);
    // Three dots to a module at 203 dpi make 14 mm.
    List<BufferedImage> small = pictures(FEWER, "/qr.png?size=135");
    List<BufferedImage> large = pictures(FEWER, "/qr.png?size=360");
    mustBeRead("14 mm on a counter's printer", small, image -> image);
    mustBeRead("15 mm by a driver that tears", large, image -> Sight.scaled(image, 146));
    mustBeRead("two pixels to a module", pictures(FEWER, "/qr.png?size=90"), image -> image);
    mustBeRead("blurred by 0.4 modules", large, image -> Sight.blurred(image, 0.4 * 8));
    for (int degrees : List.of(7, 23, 45, 90, 133, 180)) {
      mustBeRead("rotated by " + degrees, small, image -> Sight.rotated(image, degrees));
    }
    mustBeRead("pale", small, image -> Sight.faded(image, 100, 116, 0, random));
    mustBeRead("pale and noisy", small, image -> Sight.faded(image, 100, 130, 3, random));
    mustBeRead(
        "small, turned, out of focus, pale and noisy",
        small,
        image ->
            Sight.faded(Sight.blurred(Sight.rotated(image, 15), 0.25 * 3), 90, 190, 4, random));
    assertThat(read(large, image -> Sight.blurred(image, 0.6 * 8)))
        .as("beyond the limit this test would see nothing read")
        .isEmpty();
  }

  private void mustBeRead(
      String how, List<BufferedImage> images, UnaryOperator<BufferedImage> trouble)
      throws Exception {
    assertThat(new HashSet<>(read(images, trouble)))
        .as(how)
        .containsExactlyInAnyOrderElementsOf(addresses().subList(0, FEWER));
  }

  private List<String> read(List<BufferedImage> images, UnaryOperator<BufferedImage> trouble)
      throws Exception {
    return Zbar.read(directory, images.stream().map(Sight::gray).map(trouble).toList());
  }
}
