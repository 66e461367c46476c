package vn.motcham.tally;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A derived table: rows of numbers, each for a {@link Cell} and what is counted there. */
enum TallyTable {
  /** How often an option was chosen. */
  OPTION("option_tally", List.of("question", "option_id"), List.of("n")),
  /** Sums over respondents. */
  INDICATOR("indicator_tally", List.of("indicator"), List.of("n", "s", "m", "ss", "sm", "mm")),
  /** The same over those respondents alone who said that somebody helped them. */
  HELPED("helped_tally", List.of("indicator"), List.of("n", "s", "m", "ss", "sm", "mm")),
  /** How often an option was chosen by those who count for an indicator of several questions. */
  COUNTED_OPTION(
      "counted_option_tally", List.of("indicator", "question", "option_id"), List.of("n"));

  /** By which every one of them is cut. */
  private static final List<String> CELL =
      List.of(
          "unit",
          "survey",
          "bucket",
          "round",
          "deciding_unit",
          "channel",
          "stage",
          "field",
          "flagged");

  private final String table;
  private final List<String> keys;
  private final List<String> numbers;

  TallyTable(String table, List<String> keys, List<String> numbers) {
    this.table = table;
    this.keys = keys;
    this.numbers = numbers;
  }

  String table() {
    return table;
  }

  /** Columns that say what is counted. */
  List<String> keys() {
    return keys;
  }

  /** Columns of the counts and sums. */
  List<String> numbers() {
    return numbers;
  }

  /** In a few words. */
  String called() {
    return table.replace("_tally", "").replace('_', ' ');
  }

  private List<String> wholeKey() {
    return Stream.of(CELL, keys).flatMap(List::stream).toList();
  }

  /** Rows of some cells, by {@link Cells#here}; keys first, then numbers. */
  String select() {
    return "SELECT %s, %s, %s FROM %s WHERE %s"
        .formatted(list(CELL), list(keys), list(numbers), table, Cells.HERE);
  }

  /** One row, whatever stood there. */
  String put() {
    List<String> columns = Stream.of(wholeKey(), numbers).flatMap(List::stream).toList();
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String instead =
        numbers.stream()
            .map(number -> number + " = VALUES(" + number + ")")
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s) ON DUPLICATE KEY UPDATE %s"
        .formatted(table, list(columns), values, instead);
  }

  /** One row, by its whole key. */
  String remove() {
    return "DELETE FROM %s WHERE %s = ?".formatted(table, String.join(" = ? AND ", wholeKey()));
  }

  private static String list(List<String> columns) {
    return String.join(", ", columns);
  }
}
