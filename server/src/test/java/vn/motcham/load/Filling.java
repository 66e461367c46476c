package vn.motcham.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Years of responses in minutes: copies of one that was stored, with all that belongs to it, spread
 * over all units, past days and their open hours. Made by the database itself, without the product.
 */
final class Filling {
  private static final int OPEN_HOURS = 10;
  private static final int FIRST_HOUR = 7;
  private static final int PER_DAY = 1_000;
  private static final int WRITERS = 2;
  private static final List<String> OF_RESPONSES =
      List.of("response", "response_flag", "accepted", "code_status");
  private static final List<String> OF_CELLS =
      List.of("tallied_cell", "option_tally", "indicator_tally", "counted_option_tally");

  private final Schema schema;

  Filling(Schema schema) {
    this.schema = schema;
  }

  /** Adds at least so many responses, and says how many rows that made. */
  long fill(long responses) throws Exception {
    takeExample();
    List<String> units = schema.texts("SELECT DISTINCT unit FROM kiosk_assignment ORDER BY unit");
    int days = (int) Math.ceilDiv(responses, (long) PER_DAY * units.size());
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        List<String> half =
            units.subList(units.size() * writer / WRITERS, units.size() * (writer + 1) / WRITERS);
        all.add(writers.submit(() -> fillUnits(half, days)));
      }
      long rows = 0;
      for (Future<Long> each : all) {
        rows += each.get();
      }
      return rows;
    }
  }

  /**
   * One response's rows in every table, in tables of the bench's own, and the numbers of copies.
   */
  private void takeExample() throws SQLException {
    String cell = "(unit, survey, bucket) = (SELECT unit, survey, bucket FROM load_one)";
    schema.execute("CREATE TABLE load_one AS SELECT * FROM response LIMIT 1");
    example("response", "id = (SELECT id FROM load_one) AND " + cell);
    example("response_flag", "response = (SELECT id FROM load_one) AND " + cell);
    example("accepted", "TRUE LIMIT 1");
    example("code_status", "TRUE LIMIT 1");
    for (String table : OF_CELLS) {
      example(table, cell);
    }
    schema.execute("CREATE TABLE load_copy (n INT NOT NULL PRIMARY KEY, hour INT NOT NULL)");
    schema.execute(
        "INSERT INTO load_copy WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM"
            + " counted WHERE n < %d) SELECT n, n DIV %d + %d FROM counted"
                .formatted(PER_DAY - 1, PER_DAY / OPEN_HOURS, FIRST_HOUR));
  }

  private void example(String table, String where) throws SQLException {
    schema.execute(
        "CREATE TABLE load_%1$s AS SELECT * FROM %1$s WHERE %2$s".formatted(table, where));
  }

  /**
   * Day by day, since what is remembered of responses lies by days: in another order, all over the
   * disk. All of it before the days of which the bench's kiosks bring something.
   */
  private long fillUnits(List<String> units, int days) throws SQLException {
    long rows = 0;
    try (Connection connection = schema.connect();
        var statement = connection.createStatement()) {
      for (int back = days; back >= 1; back--) {
        LocalDate day = LocalDate.now().minusDays(Kiosk.AWAY.toDays() + back + 1);
        for (String unit : units) {
          rows += fill(statement, unit, day);
        }
      }
    }
    return rows;
  }

  private static long fill(Statement statement, String unit, LocalDate day) throws SQLException {
    long rows = 0;
    for (String table : OF_RESPONSES) {
      rows += statement.executeUpdate(copies(statement.getConnection(), table, unit, day, ""));
    }
    for (String table : OF_CELLS) {
      String once = "WHERE c.n %% %d = 0".formatted(PER_DAY / OPEN_HOURS);
      rows += statement.executeUpdate(copies(statement.getConnection(), table, unit, day, once));
    }
    return rows;
  }

  /** Whatever columns a table has: those that tell rows apart are made anew, the others copied. */
  private static String copies(
      Connection connection, String table, String unit, LocalDate day, String which)
      throws SQLException {
    List<String> columns = columns(connection, table);
    String values =
        columns.stream().map(column -> value(column, unit, day)).collect(Collectors.joining(", "));
    return "INSERT INTO %1$s (%2$s) SELECT %3$s FROM load_copy c CROSS JOIN load_%1$s t %4$s ORDER BY c.n"
        .formatted(table, quoted(columns), values, which);
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (var rows =
        connection.getMetaData().getColumns(connection.getCatalog(), null, table, null)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }

  private static String value(String column, String unit, LocalDate day) {
    String copy = "CONCAT(c.n, '.%s.%s')".formatted(unit, day);
    return switch (column) {
      case "unit", "deciding_unit" -> unit;
      case "bucket" -> DateTimeFormatter.BASIC_ISO_DATE.format(day) + " * 100 + c.hour";
      case "day" -> "DATE '" + day + "'";
      case "id_mac", "content_mac", "code_mac" ->
          "UNHEX(SHA2(CONCAT('%s', %s), 256))".formatted(column, copy);
      case "id", "response" -> "UNHEX(LEFT(SHA2(%s, 256), 32))".formatted(copy);
      default -> "t.`" + column + "`";
    };
  }
}
