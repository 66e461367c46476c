package vn.motcham.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go into one table by one statement. For what comes in great numbers: it asks the driver
 * directly, and writes the statement itself, since a driver's batch measures every value first.
 */
public final class Rows implements AutoCloseable {
  private static final String VALUES = "VALUES";

  private final Handle handle;
  private final String insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private Rows(Handle handle, String insert) {
    this.handle = handle;
    this.insert = insert.strip();
  }

  /**
   * @param insert a statement for one row, which ends with its {@code VALUES (?, …)}
   */
  public static Rows of(Handle handle, String insert) {
    return new Rows(handle, insert);
  }

  public void add(@Nullable Object... values) {
    rows.add(values);
  }

  /** Writes them; nothing is sent where there are none. */
  @Override
  public void close() {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql())) {
      int place = 0;
      for (@Nullable Object[] row : rows) {
        for (Object value : row) {
          set(statement, ++place, value);
        }
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private String sql() {
    int end = insert.lastIndexOf(VALUES) + VALUES.length();
    String row = insert.substring(end);
    return insert.substring(0, end) + String.join(",", Collections.nCopies(rows.size(), row));
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
