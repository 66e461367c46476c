package vn.motcham.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A form as somebody else reads it.
 *
 * @param sheets by name, each a list of lines: text by column, without empty cells
 */
record ReadForm(Map<String, List<Map<String, String>>> sheets) {

  static ReadForm of(byte[] xlsx) {
    Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.put(sheet.getName(), lines(sheet.read()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReadForm(sheets);
  }

  private static List<Map<String, String>> lines(List<Row> rows) {
    List<String> columns = rows.getFirst().stream().map(ReadForm::text).toList();
    List<Map<String, String>> lines = new ArrayList<>();
    for (Row row : rows.subList(1, rows.size())) {
      Map<String, String> line = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        row.getOptionalCell(i).map(ReadForm::text).ifPresent(text -> line.put(column, text));
      }
      lines.add(line);
    }
    return lines;
  }

  /** Whatever is no text would be taken for a number or computed. */
  private static String text(Cell cell) {
    if (cell.getType() != CellType.STRING) {
      throw new AssertionError(cell.getAddress() + " is no text but " + cell.getType());
    }
    return cell.asString();
  }

  List<Map<String, String>> survey() {
    return sheet("survey");
  }

  List<Map<String, String>> choices() {
    return sheet("choices");
  }

  Map<String, String> settings() {
    return sheet("settings").getFirst();
  }

  List<Map<String, String>> notes() {
    return sheet("notes");
  }

  private List<Map<String, String>> sheet(String name) {
    return Objects.requireNonNull(sheets.get(name), name);
  }

  /** The line of this name. */
  Map<String, String> line(String name) {
    return survey().stream()
        .filter(line -> name.equals(line.get("name")))
        .findFirst()
        .orElseThrow();
  }

  /** The options of a list, in their order. */
  List<Map<String, String>> list(String name) {
    return choices().stream().filter(line -> name.equals(line.get("list_name"))).toList();
  }
}
