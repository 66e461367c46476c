package vn.motcham.response;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why the database rolled a transaction back. */
enum DatabaseRefusal {
  /** It made way for another transaction. */
  MADE_WAY,
  /** Something in it can't be: a key that another transaction has taken, a value too large. */
  ONE_OF_THEM,
  /** It can't be reached, is too slow, or nobody knows: whatever one does it stays so for now. */
  AWAY;

  /** The driver gives this the state of a deadlock; but whoever has waited has waited enough. */
  private static final int WAITED_FOR_A_LOCK = 1205;

  private static final String MADE_WAY_STATE = "40001";

  /** SQLSTATE classes 21, 22 and 23 speak of what a statement wants to write. */
  private static final String CONTENT_CLASSES = "2[123].*";

  static DatabaseRefusal of(Throwable failure) {
    SQLException refusal = sqlOf(failure);
    String state = refusal == null ? null : refusal.getSQLState();
    if (refusal == null || state == null || refusal.getErrorCode() == WAITED_FOR_A_LOCK) {
      return AWAY;
    }
    if (state.equals(MADE_WAY_STATE)) {
      return MADE_WAY;
    }
    return state.matches(CONTENT_CLASSES) ? ONE_OF_THEM : AWAY;
  }

  /** A batch wraps the refusal once more. */
  private static @Nullable SQLException sqlOf(Throwable failure) {
    SQLException found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        found = sql;
      }
    }
    return found;
  }

  /**
   * @param responses how many were to be stored together
   */
  boolean isWorthAnotherTry(int responses) {
    return switch (this) {
      case MADE_WAY -> true;
      case ONE_OF_THEM -> responses == 1;
      case AWAY -> false;
    };
  }
}
