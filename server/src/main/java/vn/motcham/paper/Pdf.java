package vn.motcham.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Makes PDF files: of a page, and of copies of it that each carry a mark. */
public final class Pdf {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final float MARK_SIZE = 11;
  private static final float MILLIMETRE = 72 / 25.4f;
  private static final float RIGHT = 16 * MILLIMETRE;
  private static final float TOP = 12 * MILLIMETRE;

  static {
    // It tells everything it does, on a logger of its own.
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * @param page well-formed XML; nothing is fetched for it
   */
  static byte[] of(String page) {
    return of(page, _ -> List.of());
  }

  /**
   * @param page well-formed XML; nothing is fetched for it
   * @param drawings the parts of what an {@code <object data="…">} shows
   */
  public static byte[] of(String page, Function<String, List<Inked>> drawings) {
    var file = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useObjectDrawerFactory(new Drawings(drawings));
    builder.useFastMode();
    builder.useUriResolver((_, _) -> null);
    builder.useFont(
        () -> Typeface.open(Typeface.REGULAR), Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(
        () -> Typeface.open(Typeface.BOLD), Typeface.FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.withHtmlContent(page, null);
    builder.toStream(file);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /**
   * The same pages as often as there are marks, each with its mark at the top. What the copies
   * share is in the file once. A copy begins on a leaf of its own when it is printed on both sides.
   */
  static byte[] marked(byte[] form, List<String> marks) {
    try (PDDocument document = Loader.loadPDF(form)) {
      List<COSDictionary> originals = new ArrayList<>();
      document.getPages().forEach(page -> originals.add(new COSDictionary(page.getCOSObject())));
      while (document.getNumberOfPages() > 0) {
        document.removePage(0);
      }
      PDFont font = PDType0Font.load(document, Typeface.open(Typeface.BOLD), true);
      for (String mark : marks) {
        for (COSDictionary original : originals) {
          add(document, original, mark, font);
        }
        if (marks.size() > 1 && originals.size() % 2 == 1) {
          document.addPage(new PDPage(document.getPage(0).getMediaBox()));
        }
      }
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(PDDocument document, COSDictionary original, String mark, PDFont font)
      throws IOException {
    COSDictionary copy = new COSDictionary(original);
    copy.removeItem(COSName.PARENT);
    PDPage page = new PDPage(copy);
    document.addPage(page);
    float width = font.getStringWidth(mark) / 1000 * MARK_SIZE;
    try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, MARK_SIZE);
      content.newLineAtOffset(
          page.getMediaBox().getWidth() - RIGHT - width, page.getMediaBox().getHeight() - TOP);
      content.showText(mark);
      content.endText();
    }
  }
}
