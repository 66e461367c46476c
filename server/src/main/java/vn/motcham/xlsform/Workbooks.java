package vn.motcham.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as an Excel file. Every cell is a text; what begins with = stays one. */
final class Workbooks {
  /** The first moment that a ZIP file can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
  private static final int NARROW = 22;
  private static final int WIDE = 60;

  private Workbooks() {}

  static byte[] write(List<Sheet> sheets) {
    var bytes = new ByteArrayOutputStream();
    try {
      try (Workbook workbook = new Workbook(bytes, "MotCham", "1.0")) {
        for (Sheet sheet : sheets) {
          try (Worksheet to = workbook.newWorksheet(sheet.name())) {
            write(sheet, to);
          }
        }
      }
      return undated(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Sheet sheet, Worksheet to) {
    to.freezePane(0, 1);
    for (int column = 0; column < sheet.columns().size(); column++) {
      String name = sheet.columns().get(column);
      to.value(0, column, name);
      to.style(0, column).bold().set();
      to.width(column, name.contains("(") ? WIDE : NARROW);
      for (int line = 0; line < sheet.rows().size(); line++) {
        String text = sheet.rows().get(line).get(name);
        if (!text.isEmpty()) {
          to.value(line + 1, column, text);
        }
      }
    }
  }

  /** The writer puts the time of day into the file; a form is the same whenever it is written. */
  private static byte[] undated(byte[] dated) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (ZipFile from = ZipFile.builder().setByteArray(dated).get();
        var to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
        byte[] content = from.getInputStream(part).readAllBytes();
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(NO_TIME);
        to.putNextEntry(same);
        to.write(part.getName().equals(PROPERTIES) ? undatedProperties(content) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] undatedProperties(byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .replaceFirst(CREATED, "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
