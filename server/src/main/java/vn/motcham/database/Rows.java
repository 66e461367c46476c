package vn.motcham.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go into one table by one statement, which the driver makes of them. For what comes in
 * great numbers: it asks the driver directly.
 */
public final class Rows implements AutoCloseable {
  private final PreparedStatement statement;
  private boolean empty = true;

  private Rows(PreparedStatement statement) {
    this.statement = statement;
  }

  /**
   * @param insert a statement for one row
   */
  public static Rows of(Handle handle, String insert) {
    try {
      Connection connection = handle.getConnection();
      return new Rows(connection.prepareStatement(insert));
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  public void add(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
      empty = false;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /** Writes them; nothing is sent where there are none. */
  @Override
  public void close() {
    try (statement) {
      if (!empty) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
