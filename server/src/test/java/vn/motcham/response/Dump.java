package vn.motcham.response;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Every table as whoever copied the database has it: rows in the order in which they lie, values as
 * bytes in hexadecimal digits.
 */
record Dump(Map<String, List<Map<String, String>>> tables) {
  private static final Pattern WRITTEN_BYTES = Pattern.compile("[0-9a-f]{32,}");

  static Dump of(Jdbi jdbi) {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    for (String table : names(jdbi)) {
      tables.put(
          table,
          jdbi.withHandle(
              h -> h.createQuery("SELECT * FROM `" + table + "`").map((r, _) -> row(r)).list()));
    }
    return new Dump(tables);
  }

  private static List<String> names(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                    """)
                .mapTo(String.class)
                .list());
  }

  private static Map<String, String> row(ResultSet row) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.put(row.getMetaData().getColumnLabel(i), hex(row.getObject(i)));
    }
    return values;
  }

  List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** All values of a table that are too long to be a number, a day or a code. */
  List<String> longValues(String table) {
    List<String> values = new ArrayList<>();
    for (Map<String, String> row : rows(table)) {
      row.values().stream()
          .flatMap(Dump::readings)
          .filter(value -> value.length() >= 32)
          .forEach(values::add);
    }
    return values;
  }

  /** Everything, to be searched. */
  String text() {
    StringBuilder text = new StringBuilder();
    tables
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row ->
                        row.values().stream()
                            .flatMap(Dump::readings)
                            .forEach(v -> text.append(v).append(' '))));
    return text.toString();
  }

  /** A value, and the bytes that are written in it as text. */
  private static Stream<String> readings(String value) {
    String text = new String(HexFormat.of().parseHex(value), StandardCharsets.UTF_8);
    return Stream.concat(
        Stream.of(value), WRITTEN_BYTES.matcher(text).results().map(MatchResult::group));
  }

  private static String hex(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case byte[] bytes -> hex(bytes);
      default -> hex(value.toString());
    };
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
