package vn.motcham.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as outlines, for pictures: printers have no code page for Vietnamese, and a server may have
 * no fonts.
 */
public final class Lettering {
  public static final Lettering REGULAR = new Lettering(Typeface.REGULAR);
  public static final Lettering BOLD = new Lettering(Typeface.BOLD);

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private Lettering(String resource) {
    try (InputStream file = Typeface.open(resource)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Breaks a text into lines of at most this width: between words, else where there is room. */
  public List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : composed(text).strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width) {
        int fitting = fitting(line, size, width);
        lines.add(line.substring(0, fitting));
        line = line.substring(fitting);
      }
    }
    lines.add(line);
    return lines;
  }

  /** How much of a word has room; a letter at least. */
  private int fitting(String word, double size, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** How wide a line of this size is. */
  public double width(String line, double size) {
    return composed(line).codePoints().mapToLong(this::advance).sum() * size / unitsPerEm;
  }

  /** The outline of a line, whose baseline begins at this point; y grows downwards. */
  public Path2D outline(String line, double size, double x, double baseline) {
    double scale = size / unitsPerEm;
    Path2D outline = new Path2D.Double();
    long at = 0;
    for (int letter : composed(line).codePoints().toArray()) {
      var place = new AffineTransform(scale, 0, 0, -scale, x + at * scale, baseline);
      append(outline, letter, place);
      at += advance(letter);
    }
    return outline;
  }

  private void append(Path2D outline, int letter, AffineTransform place) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
      if (glyph != null) {
        outline.append(glyph.getPath().getPathIterator(place), false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long advance(int letter) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(letter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The typeface has each Vietnamese letter with all its marks. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
