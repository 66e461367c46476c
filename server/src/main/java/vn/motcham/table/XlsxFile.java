package vn.motcham.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.motcham.problem.ProblemType;

/** The first sheet of an Excel workbook. */
final class XlsxFile {
  /** Columns beyond this one are never part of a template. */
  private static final int MAX_COLUMNS = 64;

  private XlsxFile() {}

  static Reading read(byte[] bytes) {
    try {
      Optional<byte[]> unpacked = BoundedZip.repack(bytes);
      return unpacked.isPresent()
          ? readFirstSheet(unpacked.get())
          : Table.refused(ProblemType.BODY_TOO_LARGE);
    } catch (IOException | RuntimeException _) {
      // The parser answers a damaged workbook with whatever exception its damage leads to.
      return Table.refused(ProblemType.NOT_A_TABLE);
    }
  }

  private static Reading readFirstSheet(byte[] bytes) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (var workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
      for (Iterator<org.dhatim.fastexcel.reader.Row> i = rows.iterator(); i.hasNext(); ) {
        Line line = line(i.next());
        if (lines.size() > Table.MAX_ROWS) {
          return Table.tooManyRows(line.number());
        }
        if (!line.isBlank()) {
          lines.add(line);
        }
      }
    }
    return Table.of(lines);
  }

  private static Line line(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
    }
    return new Line(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell);
      case STRING -> cell.asString();
      case BOOLEAN -> cell.asBoolean() ? "x" : "";
      // A formula's text begins as in CSV, and is refused by the same rule.
      case FORMULA -> "=" + cell.getFormula();
      case ERROR -> "=" + cell.getRawValue();
      case EMPTY -> "";
    };
  }

  private static String plain(Cell cell) {
    return cell.asNumber().stripTrailingZeros().toPlainString();
  }

  /** A date is a number whose format has a year; its day count depends on the workbook. */
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return cell.getType() == CellType.NUMBER
        && format != null
        && format.toLowerCase(Locale.ROOT).contains("y");
  }
}
