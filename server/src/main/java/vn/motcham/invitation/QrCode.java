package vn.motcham.invitation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A QR code, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
public final class QrCode {
  /** How many modules the quiet zone has on each side. */
  public static final int QUIET_ZONE = 4;

  private static final int USUAL_PIXELS = 8;

  /** A module of fewer pixels gets no stronger error correction, which would make it smaller. */
  private static final int PLENTY_OF_PIXELS = 8;

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  /** A dark stretch of a row. */
  private record Run(int x, int y, int length) {}

  /** With error correction M; with a stronger one where that needs not one module more. */
  public static QrCode of(String content) {
    QrCode usual = of(content, ErrorCorrectionLevel.M);
    return stronger(content).filter(code -> code.size() == usual.size()).findFirst().orElse(usual);
  }

  /** With the strongest error correction for which a picture of this width has plenty of pixels. */
  public static QrCode of(String content, int pixels) {
    return stronger(content)
        .filter(code -> code.size() * PLENTY_OF_PIXELS <= pixels)
        .findFirst()
        .orElseGet(() -> of(content));
  }

  private static Stream<QrCode> stronger(String content) {
    return Stream.of(ErrorCorrectionLevel.H, ErrorCorrectionLevel.Q)
        .map(level -> of(content, level));
  }

  private static QrCode of(String content, ErrorCorrectionLevel level) {
    Map<EncodeHintType, Object> hints =
        Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET_ZONE);
    try {
      return new QrCode(new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException e) {
      throw new IllegalArgumentException(content, e);
    }
  }

  /** How many modules it is wide and high, with the quiet zone. */
  public int size() {
    return modules.getWidth();
  }

  byte[] png() {
    return png(size() * USUAL_PIXELS);
  }

  /**
   * Whole pixels for each module; what is left over widens the quiet zone.
   *
   * @param pixels its width and height, at least {@link #size}
   */
  byte[] png(int pixels) {
    int scale = pixels / size();
    int begin = (pixels - size() * scale) / 2;
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, pixels, pixels);
    paint(graphics, begin, begin, scale);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  /** Paints its dark modules, each as wide as so many pixels. */
  public void paint(Graphics2D graphics, int x, int y, int scale) {
    graphics.setColor(Color.BLACK);
    for (Run run : runs()) {
      graphics.fillRect(x + run.x * scale, y + run.y * scale, run.length * scale, scale);
    }
  }

  /** As a drawing that is sharp in any size. */
  public String svg() {
    return svg("");
  }

  /**
   * @param pixels how wide it is shown where nothing else is said
   */
  String svg(int pixels) {
    return svg(" width=\"%1$d\" height=\"%1$d\"".formatted(pixels));
  }

  private String svg(String attributes) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg"%3$s viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """
        .formatted(size(), path(), attributes);
  }

  /** Its dark modules as the path of a drawing, one step for as many as lie side by side. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (Run run : runs()) {
      path.append("M%d %dh%dv1h-%3$dz".formatted(run.x, run.y, run.length));
    }
    return path.toString();
  }

  /** The outline of its dark modules, each of them one wide. */
  public Path2D outline() {
    Path2D outline = new Path2D.Float();
    for (Run run : runs()) {
      outline.moveTo(run.x, run.y);
      outline.lineTo(run.x + run.length, run.y);
      outline.lineTo(run.x + run.length, run.y + 1);
      outline.lineTo(run.x, run.y + 1);
      outline.closePath();
    }
    return outline;
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        int from = x;
        while (x < size() && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          runs.add(new Run(from, y, x - from));
        }
      }
    }
    return runs;
  }
}
