package vn.motcham.slip;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcham.invitation.QrCode;
import vn.motcham.paper.Inked;

/** What is drawn on paper: codes, and the faces and the mark as the screens have them. */
final class Artwork {
  private static final String MARK = "mark";
  private static final String FACE = "face-";
  private static final double MARK_SIZE = 32;
  private static final double FACE_SIZE = 48;
  private static final double HEAD = 22.5;
  private static final float STROKE = 2.5f;

  /** As in tokens.css. */
  private static final Color LOTUS = new Color(0xB0305F);

  private static final Color INK = new Color(0x1E2B2E);
  private static final List<Color> TINTS =
      List.of(
          new Color(0xEADCCB),
          new Color(0xF8E8D3),
          new Color(0xE7E8E8),
          new Color(0xD5EBE7),
          new Color(0xBFDCD8));

  private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");
  private static final List<String> MARK_PATHS = paths("/assets/mark.svg");
  private static final List<String> FACE_PATHS = paths("/assets/faces.svg");

  private Artwork() {}

  /**
   * @param name of one of our own drawings; else what a code holds
   */
  static List<Inked> of(String name) {
    if (name.equals(MARK)) {
      return mark();
    }
    return name.startsWith(FACE)
        ? face(Integer.parseInt(name.substring(FACE.length())))
        : code(QrCode.of(name));
  }

  private static List<Inked> code(QrCode code) {
    return List.of(new Inked(fitted(code.outline(), code.size()), Color.BLACK));
  }

  private static List<Inked> mark() {
    Path2D mark = new Path2D.Double();
    MARK_PATHS.forEach(path -> mark.append(SvgPath.of(path), false));
    mark.append(circle(16, 26.5, 2.5), false);
    return List.of(new Inked(fitted(mark, MARK_SIZE), LOTUS));
  }

  private static List<Inked> face(int number) {
    Shape head = circle(FACE_SIZE / 2, FACE_SIZE / 2, HEAD);
    Path2D lines = new Path2D.Double(head);
    lines.append(SvgPath.of(FACE_PATHS.get(number - 1)), false);
    var pen = new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    return List.of(
        new Inked(fitted(head, FACE_SIZE), TINTS.get(number - 1)),
        new Inked(fitted(pen.createStrokedShape(lines), FACE_SIZE), INK));
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape fitted(Shape shape, double size) {
    return AffineTransform.getScaleInstance(1 / size, 1 / size).createTransformedShape(shape);
  }

  private static List<String> paths(String resource) {
    try (InputStream file =
        Objects.requireNonNull(Artwork.class.getResourceAsStream(resource), resource)) {
      String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return PATH.matcher(svg).results().map((MatchResult found) -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
