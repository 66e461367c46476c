package vn.motcham.table;

import java.text.Normalizer;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param line where it begins, from 1
 */
public record Row(int line, Map<String, String> cells) {
  public Row {
    cells = Map.copyOf(cells);
  }

  /** The cell's text in NFC, without space around it; empty when there is none. */
  public String text(String column) {
    String raw = cells.getOrDefault(column, "");
    return Normalizer.normalize(raw.replace('\u00A0', ' '), Normalizer.Form.NFC).strip();
  }

  /** How a fault names a cell of this row. */
  public String place(String column) {
    return "line " + line + ", " + column;
  }
}
