package vn.motcham.database;

import java.sql.SQLException;
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

  @Override
  public void commit(Handle handle) {
    try {
      handle.getConnection().commit();
    } catch (SQLException e) {
      throw new TransactionException("Failed to commit transaction", e);
    }
  }

  @Override
  public void rollback(Handle handle) {
    try {
      handle.getConnection().rollback();
    } catch (SQLException e) {
      throw new TransactionException("Failed to rollback transaction", e);
    }
  }
}
