package vn.motcham.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page that is the same for many but for some words, such as a form's id. What is the same is
 * made and packed once; each page is put together of it and its own words.
 *
 * <p>Packed, it is one gzip member (RFC 1952): what is the same was deflated piece by piece, each
 * flushed to a whole byte; the words between them stand in stored blocks (RFC 1951, 3.2.4).
 */
final class Mould {
  private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int STORED = 0;

  private final List<Piece> pieces;

  /**
   * What is the same, up to the next word.
   *
   * @param word which of the words follows; -1: none, it is the end
   */
  private record Piece(byte[] plain, byte[] packed, int word) {}

  private Mould(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * @param page one such page
   * @param words its own words, each of which stands nowhere in it by chance
   */
  static Mould of(String page, List<String> words) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (true) {
      int next = -1;
      int at = page.length();
      for (int word = 0; word < words.size(); word++) {
        int found = page.indexOf(words.get(word), from);
        if (found >= 0 && found < at) {
          at = found;
          next = word;
        }
      }
      pieces.add(piece(page.substring(from, at), next));
      if (next < 0) {
        return new Mould(List.copyOf(pieces));
      }
      from = at + words.get(next).length();
    }
  }

  private static Piece piece(String text, int word) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return new Piece(plain, deflated(plain, word < 0), word);
  }

  private static byte[] deflated(byte[] plain, boolean last) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(plain);
      if (last) {
        deflater.finish();
      }
      byte[] buffer = new byte[plain.length + 1024];
      int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
      int length = deflater.deflate(buffer, 0, buffer.length, flush);
      return Arrays.copyOf(buffer, length);
    }
  }

  byte[] plain(List<String> words) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      page.writeBytes(piece.plain);
      if (piece.word >= 0) {
        page.writeBytes(bytes(words.get(piece.word)));
      }
    }
    return page.toByteArray();
  }

  byte[] packed(List<String> words) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    CRC32 checksum = new CRC32();
    int length = 0;
    page.writeBytes(GZIP_HEAD);
    for (Piece piece : pieces) {
      page.writeBytes(piece.packed);
      checksum.update(piece.plain);
      length += piece.plain.length;
      if (piece.word >= 0) {
        byte[] word = bytes(words.get(piece.word));
        page.write(STORED);
        writeTwo(page, word.length);
        writeTwo(page, ~word.length);
        page.writeBytes(word);
        checksum.update(word);
        length += word.length;
      }
    }
    writeFour(page, (int) checksum.getValue());
    writeFour(page, length);
    return page.toByteArray();
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }

  private static void writeFour(ByteArrayOutputStream page, int value) {
    writeTwo(page, value);
    writeTwo(page, value >>> 16);
  }

  private static void writeTwo(ByteArrayOutputStream page, int value) {
    page.write(value);
    page.write(value >>> 8);
  }
}
