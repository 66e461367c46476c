package vn.motcham.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sheet of the workbook: what its columns are called, and its lines. */
record Sheet(String name, List<String> columns, List<Row> rows) {
  Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The same without the optional columns in which nothing stands. */
  static Sheet of(String name, List<String> needed, List<String> optional, List<Row> rows) {
    Stream<String> used =
        optional.stream().filter(column -> rows.stream().anyMatch(row -> row.has(column)));
    return new Sheet(name, Stream.concat(needed.stream(), used).toList(), rows);
  }

  /** A thing's columns, one a language. */
  static List<String> translated(List<FormLanguage> languages, String... things) {
    List<String> columns = new ArrayList<>();
    for (String thing : things) {
      languages.forEach(language -> columns.add(language.column(thing)));
    }
    return columns;
  }
}
