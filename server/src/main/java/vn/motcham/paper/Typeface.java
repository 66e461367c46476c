package vn.motcham.paper;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Be Vietnam Pro: what forms are set in, and which letters it has. */
@Singleton
final class Typeface {
  static final String FAMILY = "Be Vietnam Pro";
  static final String REGULAR = "/assets/fonts/be-vietnam-pro-400-normal.ttf";
  static final String BOLD = "/assets/fonts/be-vietnam-pro-700-normal.ttf";

  private final CmapLookup glyphs;

  Typeface() {
    try (InputStream file = open(REGULAR)) {
      glyphs = new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all of it can be printed. Scripts whose letters change shape can't be, and lack. */
  boolean has(String text) {
    return text.codePoints()
        .filter(letter -> !Character.isWhitespace(letter))
        .allMatch(letter -> glyphs.getGlyphId(letter) != 0);
  }

  static InputStream open(String resource) {
    try (InputStream file =
        Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
      return new ByteArrayInputStream(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
