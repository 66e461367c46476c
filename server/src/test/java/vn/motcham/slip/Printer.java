package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A counter's printer that knows nothing but how to begin, to print a raster, to feed and to cut.
 *
 * @param paper what came out of it
 */
record Printer(BufferedImage paper, boolean wasCut) {
  private static final int RESET = 0x1B40;
  private static final int RASTER = 0x1D76;
  private static final int FEED = 0x1B64;
  private static final int CUT = 0x1D56;

  static Printer print(byte[] received) {
    ByteBuffer bytes = ByteBuffer.wrap(received);
    List<byte[]> rows = new ArrayList<>();
    boolean cut = false;
    assertThat(bytes.getShort() & 0xFFFF).isEqualTo(RESET);
    while (bytes.hasRemaining()) {
      assertThat(cut).as("nothing comes after the cut").isFalse();
      int command = bytes.getShort() & 0xFFFF;
      switch (command) {
        case RASTER -> rows.addAll(raster(bytes));
        case FEED -> bytes.get();
        case CUT -> {
          assertThat(bytes.getShort()).isEqualTo((short) 0x4200);
          cut = true;
        }
        default -> throw new AssertionError("%04X".formatted(command));
      }
    }
    return new Printer(paper(rows), cut);
  }

  private static List<byte[]> raster(ByteBuffer bytes) {
    assertThat(bytes.getShort()).as("one dot as one dot").isEqualTo((short) 0x3000);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    int width = bytes.getShort();
    int height = bytes.getShort();
    bytes.order(ByteOrder.BIG_ENDIAN);
    List<byte[]> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      byte[] dots = new byte[width];
      bytes.get(dots);
      rows.add(dots);
    }
    return rows;
  }

  private static BufferedImage paper(List<byte[]> rows) {
    int width = rows.getFirst().length * 8;
    var paper = new BufferedImage(width, rows.size(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < rows.size(); y++) {
      byte[] dots = rows.get(y);
      assertThat(dots.length * 8).isEqualTo(width);
      for (int x = 0; x < width; x++) {
        boolean dark = (dots[x / 8] >> (7 - x % 8) & 1) == 1;
        paper.getRaster().setSample(x, y, 0, dark ? 0 : 255);
      }
    }
    return paper;
  }
}
