package vn.motcham.slip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/**
 * The language of counter printers: a picture, row by row, eight dots to a byte ({@code GS v 0}).
 */
final class EscPos {
  private static final byte[] RESET = {0x1B, '@'};
  private static final byte[] RASTER = {0x1D, 'v', '0', 0};
  private static final byte[] FEED = {0x1B, 'd', 4};
  private static final byte[] CUT = {0x1D, 'V', 'B', 0};

  /** Cheap printers have little memory, and print bands that follow each other without a seam. */
  private static final int ROWS_IN_A_BAND = 128;

  private static final int HALF = 128;

  private EscPos() {}

  static byte[] of(BufferedImage image, boolean cut) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(RESET);
    for (int top = 0; top < image.getHeight(); top += ROWS_IN_A_BAND) {
      band(image, top, Math.min(ROWS_IN_A_BAND, image.getHeight() - top), bytes);
    }
    bytes.writeBytes(FEED);
    if (cut) {
      bytes.writeBytes(CUT);
    }
    return bytes.toByteArray();
  }

  private static void band(BufferedImage image, int top, int rows, ByteArrayOutputStream bytes) {
    int width = image.getWidth() / 8;
    bytes.writeBytes(RASTER);
    bytes.write(width & 0xFF);
    bytes.write(width >> 8);
    bytes.write(rows & 0xFF);
    bytes.write(rows >> 8);
    for (int y = top; y < top + rows; y++) {
      for (int column = 0; column < width; column++) {
        bytes.write(eight(image, column * 8, y));
      }
    }
  }

  private static int eight(BufferedImage image, int x, int y) {
    int dots = 0;
    for (int dot = 0; dot < 8; dot++) {
      boolean dark = image.getRaster().getSample(x + dot, y, 0) < HALF;
      dots = dots << 1 | (dark ? 1 : 0);
    }
    return dots;
  }
}
