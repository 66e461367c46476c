package vn.motcham.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * For connections that never commit by themselves: the first statement begins a transaction. What
 * Jdbi does else costs two trips to the database for each, one to begin and one to return to
 * committing everything.
 */
final class OpenTransactions extends DelegatingTransactionHandler {
  OpenTransactions() {
    super(LocalTransactionHandler.binding());
  }

  /** Jdbi takes every connection that doesn't commit by itself for one in a transaction. */
  @Override
  public boolean isInTransaction(Handle handle) {
    return false;
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work)
      throws X {
    try {
      R result = work.withHandle(handle);
      commit(handle);
      return result;
    } catch (Throwable e) {
      undo(handle, e);
      throw e;
    }
  }

  /** Where not even that can be done, what went wrong before tells more. */
  private void undo(Handle handle, Throwable failure) {
    try {
      rollback(handle);
    } catch (TransactionException e) {
      failure.addSuppressed(e);
    }
  }

  /** The driver knows by the server's last answer whether there is anything to commit. */
  @Override
  public void commit(Handle handle) {
    try {
      handle.getConnection().commit();
    } catch (SQLException e) {
      throw new TransactionException("Failed to commit transaction", e);
    }
  }

  /**
   * Said in words: the driver would send nothing for a transaction in which nothing has succeeded,
   * and that may hold locks all the same.
   */
  @Override
  public void rollback(Handle handle) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new TransactionException("Failed to rollback transaction", e);
    }
  }
}
