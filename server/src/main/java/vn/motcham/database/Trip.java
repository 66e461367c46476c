package vn.motcham.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Rows of several tables that go to the database in one trip, within the caller's transaction: a
 * lone response waits for trips more than for anything else. Several tables need a connection of
 * the intake's; no other may send more than one statement at once.
 */
public final class Trip {
  private static final String COMMIT = ";\nCOMMIT";

  private final Handle handle;
  private final List<Rows> tables = new ArrayList<>();

  public Trip(Handle handle) {
    this.handle = handle;
  }

  /**
   * Rows yet to come; they are written in the order in which this was called.
   *
   * @param insert a statement for one row, {@code INSERT INTO … VALUES (?, …)} and what follows
   */
  public Rows into(String insert) {
    Rows rows = new Rows(insert.strip());
    tables.add(rows);
    return rows;
  }

  /** Nothing is sent where there are no rows. */
  public void write() {
    write("");
  }

  /**
   * Commits in the same trip: where a row can't be written, what comes after it is not done, and
   * neither is that. The transaction's own commit then finds nothing open and sends nothing. Needs
   * a connection of the intake's.
   */
  public void writeAndCommit() {
    write(COMMIT);
  }

  private void write(String end) {
    List<Rows> full = tables.stream().filter(rows -> !rows.isEmpty()).toList();
    tables.clear();
    if (full.isEmpty()) {
      return;
    }
    String sql = full.stream().map(Rows::sql).collect(Collectors.joining(";\n")) + end;
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      // Each is of another length: kept for the next time, they would fill the memory.
      statement.setPoolable(false);
      int set = 0;
      for (Rows rows : full) {
        set = rows.set(statement, set);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
