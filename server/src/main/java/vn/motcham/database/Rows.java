package vn.motcham.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go into one table by one statement. The driver's own way to make such a statement
 * measures every value first, which for what comes in great numbers costs more than the rest; and
 * it keeps the statement for each number of rows on each connection, which takes megabytes in time.
 */
public final class Rows {
  private static final String VALUES = "VALUES";

  private final String insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  Rows(String insert) {
    this.insert = insert;
  }

  public void add(@Nullable Object... values) {
    rows.add(values);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The statement for one row, with as many rows as there are. */
  String sql() {
    int begin = insert.indexOf(VALUES) + VALUES.length();
    int end = insert.indexOf(')', begin) + 1;
    // The driver reads it letter by letter.
    String row = insert.substring(begin, end).replace(" ", "");
    return insert.substring(0, begin)
        + String.join(",", Collections.nCopies(rows.size(), row))
        + insert.substring(end);
  }

  /**
   * @param before how many parameters are set already
   * @return how many are set now
   */
  int set(PreparedStatement statement, int before) throws SQLException {
    int place = before;
    for (@Nullable Object[] row : rows) {
      for (Object value : row) {
        set(statement, ++place, value);
      }
    }
    return place;
  }

  private static void set(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case String text -> statement.setString(place, text);
      case Integer number -> statement.setInt(place, number);
      case byte[] bytes -> statement.setBytes(place, bytes);
      case null, default -> statement.setObject(place, value);
    }
  }
}
