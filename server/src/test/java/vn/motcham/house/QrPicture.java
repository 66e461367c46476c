package vn.motcham.house;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A picture of a QR code and nothing else. A camera's reader looks at it again and again from other
 * angles; one look of such a reader at a picture without a fault misses one code in some 200, and
 * codes differ from run to run. So it is read as what it is: straight, and alone.
 */
public final class QrPicture {
  private QrPicture() {}

  /** What the code says. */
  public static String said(byte[] png) {
    try {
      return said(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the code says. */
  public static String said(BufferedImage image) {
    var pixels = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    try {
      return new QRCodeReader().decode(pixels, Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
    } catch (ReaderException e) {
      throw new AssertionError("no code in the picture", e);
    }
  }
}
