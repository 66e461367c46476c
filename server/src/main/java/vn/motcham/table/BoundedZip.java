package vn.motcham.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs a workbook anew while measuring it: what the parser then reads is exactly what was
 * measured, whatever the original's directory says.
 */
final class BoundedZip {
  /** What all parts together may hold, in bytes. */
  private static final int MAX_UNPACKED = 100_000_000;

  private static final int MAX_PARTS = 1_000;

  /**
   * A cell reference with more letters than a sheet has columns (XFD is the last) makes the parser
   * reserve room for millions of cells. UTF-16 and UTF-32 could hide one; spreadsheets write UTF-8.
   */
  private static final Pattern FAR_COLUMN =
      Pattern.compile(
          "\\sr\\s*=\\s*[\"'][^\"'0-9]{0,3}(?:[A-Za-z]{4}|&)"
              + "|\\A(?:\\xFF\\xFE|\\xFE\\xFF|<\\x00|\\x00{1,3}<)");

  private BoundedZip() {}

  /** The same parts; empty when they unpack to too much. */
  static Optional<byte[]> repack(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    int left = MAX_UNPACKED;
    int parts = 0;
    try (ZipFile from = ZipFile.builder().setByteArray(bytes).get();
        var to = new ZipOutputStream(packed)) {
      to.setLevel(Deflater.BEST_SPEED);
      for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
        byte[] content = content(from, part, left + 1);
        left -= content.length;
        parts++;
        if (left < 0 || parts > MAX_PARTS) {
          return Optional.empty();
        }
        requireNearColumns(part.getName(), content);
        to.putNextEntry(new ZipEntry(part.getName()));
        to.write(content);
      }
    }
    return Optional.of(packed.toByteArray());
  }

  private static byte[] content(ZipFile zip, ZipArchiveEntry part, int most) throws IOException {
    try (InputStream stream = zip.getInputStream(part)) {
      return stream.readNBytes(most);
    }
  }

  private static void requireNearColumns(String part, byte[] content) throws IOException {
    if (FAR_COLUMN.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()) {
      throw new IOException("a cell beyond the last column in " + part);
    }
  }
}
