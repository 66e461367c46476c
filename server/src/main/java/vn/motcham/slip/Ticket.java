package vn.motcham.slip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import vn.motcham.invitation.QrCode;
import vn.motcham.paper.Lettering;
import vn.motcham.problem.Language;

/** Draws a slip as a counter's printer prints it, words and all. */
final class Ticket {
  private static final int MARGIN = 8;
  private static final int GAP = 12;
  private static final double LINE_HEIGHT = 1.35;
  private static final double HEADING = 1.2;

  private final Roll roll;
  private final QrCode code;
  private final int dotsPerModule;
  private final List<Line> above = new ArrayList<>();
  private final List<Line> below = new ArrayList<>();

  private Ticket(Slip slip, Language language, Roll roll) {
    this.roll = roll;
    this.code = QrCode.of(slip.address());
    this.dotsPerModule = roll.dotsPerModule(code.size() - 2 * QrCode.QUIET_ZONE);
    Words words = new Words(slip, language);
    set(above, words.call(), Lettering.BOLD, HEADING);
    set(above, slip.unit(), Lettering.BOLD, 1);
    set(below, words.how(), Lettering.REGULAR, 1);
    set(below, words.days(), Lettering.REGULAR, 1);
    set(below, words.reader(), Lettering.REGULAR, 1);
    set(below, words.host(), Lettering.BOLD, 1);
  }

  /** A line of text; the first of a paragraph keeps some distance. */
  private record Line(String text, Lettering letters, double size, boolean first) {
    double height() {
      return size * LINE_HEIGHT + (first ? size * (LINE_HEIGHT - 1) : 0);
    }
  }

  static BufferedImage draw(Slip slip, Language language, Roll roll) {
    return new Ticket(slip, language, roll).draw();
  }

  private void set(List<Line> lines, String text, Lettering letters, double factor) {
    double size = roll.textDots() * factor;
    List<String> broken = letters.lines(text, size, roll.dots() - 2 * MARGIN);
    for (int i = 0; i < broken.size(); i++) {
      lines.add(new Line(broken.get(i), letters, size, i == 0));
    }
  }

  private BufferedImage draw() {
    int codeTop = GAP + height(above);
    int codeDots = code.size() * dotsPerModule;
    int textTop = codeTop + codeDots;
    int height = textTop + height(below) + GAP;
    // Letters are drawn with soft edges, of which the printer then gets the better half.
    var image = new BufferedImage(roll.dots(), height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, roll.dots(), height);
    code.paint(graphics, (roll.dots() - codeDots) / 2, codeTop, dotsPerModule);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    write(graphics, above, GAP);
    write(graphics, below, textTop);
    graphics.dispose();
    return image;
  }

  private static int height(List<Line> lines) {
    return (int) Math.ceil(lines.stream().mapToDouble(Line::height).sum());
  }

  private void write(Graphics2D graphics, List<Line> lines, int top) {
    double bottom = top;
    for (Line line : lines) {
      bottom += line.height();
      double x = (roll.dots() - line.letters.width(line.text, line.size)) / 2;
      double baseline = bottom - line.size * (LINE_HEIGHT - 1);
      graphics.fill(line.letters.outline(line.text, line.size, x, baseline));
    }
  }
}
