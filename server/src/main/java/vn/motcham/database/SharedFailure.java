package vn.motcham.database;

import org.jspecify.annotations.Nullable;

/**
 * That the database was asked in vain, for all who waited meanwhile to ask it the same: they need
 * not ask again, one after the other, each for as long as one waits for a connection. Kept under
 * the lock for which they wait.
 */
public final class SharedFailure {
  private long at;
  private @Nullable RuntimeException cause;

  /** Notes down what was thrown, for whoever throws it on. */
  public RuntimeException note(RuntimeException thrown) {
    cause = thrown;
    at = System.nanoTime();
    return thrown;
  }

  /**
   * Throws what was noted down after that, if anything.
   *
   * @param asked when the caller began to wait, in nanoseconds of {@link System#nanoTime}
   */
  public void throwIfSince(long asked) {
    if (cause != null && at - asked > 0) {
      throw cause;
    }
  }
}
