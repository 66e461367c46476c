package vn.motcham.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * A table with a header line, as a person filled it in.
 *
 * @param columns the header in lower case
 * @param headerLine the line of the header, from 1
 * @param rows the lines that hold anything, in the order of the file
 */
public record Table(List<String> columns, int headerLine, List<Row> rows) implements Reading {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 10_000_000;

  /** The most rows below the header. */
  public static final int MAX_ROWS = 100_000;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file of at most {@link #MAX_BYTES}. The name's ending, {@code .csv} or {@code .xlsx},
   * says what it should be; the content must agree.
   */
  public static Reading read(String fileName, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return refused(ProblemType.BODY_TOO_LARGE);
    }
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CsvFile.read(bytes);
    }
    return name.endsWith(".xlsx") ? XlsxFile.read(bytes) : refused(ProblemType.NOT_A_TABLE);
  }

  /** A fault when a required column is missing, or one is unknown or stands twice. */
  public Optional<Fault> findHeaderFault(List<String> required, List<String> optional) {
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    boolean fits =
        columns.containsAll(required)
            && known.containsAll(columns)
            && new HashSet<>(columns).size() == columns.size();
    return fits
        ? Optional.empty()
        : Optional.of(
            Fault.at(
                "line " + headerLine,
                ProblemType.WRONG_HEADER,
                "columns",
                String.join(", ", known)));
  }

  static Reading refused(ProblemType type) {
    return new Unreadable(type.problem());
  }

  static Reading refused(Fault fault) {
    return new Unreadable(Problem.of(List.of(fault)));
  }

  static Reading tooManyRows(int line) {
    return refused(
        Fault.at("line " + line, ProblemType.TOO_MANY_ROWS, "limit", Integer.toString(MAX_ROWS)));
  }

  /** Takes the first line as the header. */
  static Reading of(List<Line> lines) {
    if (lines.isEmpty()) {
      return new Table(List.of(), 1, List.of());
    }
    Line header = lines.getFirst();
    List<String> columns = columns(header);
    List<Row> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      List<String> cells = line.cells();
      if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
        return refused(Fault.at("line " + line.number(), ProblemType.EXTRA_CELLS));
      }
      rows.add(row(line, columns));
    }
    return new Table(columns, header.number(), rows);
  }

  private static Row row(Line line, List<String> columns) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
      cells.put(columns.get(i), line.cells().get(i));
    }
    return new Row(line.number(), cells);
  }

  /** A spreadsheet often leaves empty columns behind the last one. */
  private static List<String> columns(Line header) {
    List<String> columns = new ArrayList<>();
    for (String cell : header.cells()) {
      columns.add(cell.strip().toLowerCase(Locale.ROOT));
    }
    while (!columns.isEmpty() && columns.getLast().isEmpty()) {
      columns.removeLast();
    }
    return columns;
  }
}
