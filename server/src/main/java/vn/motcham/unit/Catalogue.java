package vn.motcham.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.database.SharedFailure;

/**
 * Something that is changed by whole imports, one at a time, and read from a copy in memory. Its
 * version in the database tells this server when another one has changed it.
 */
final class Catalogue<T> {
  static final Duration MAX_AGE = Duration.ofSeconds(10);

  private final String name;
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Function<Handle, T> read;
  private final SharedFailure failure = new SharedFailure();
  private volatile @Nullable Copy<T> copy;

  private record Copy<T>(T value, long version, Instant checked) {
    /** A clock that was set back must not keep a copy alive. */
    boolean isFresh(Instant now) {
      return !now.isBefore(checked) && now.isBefore(checked.plus(MAX_AGE));
    }
  }

  /**
   * @param name its row in the table of catalogues
   */
  Catalogue(String name, Jdbi jdbi, InstantSource clock, Function<Handle, T> read) {
    this.name = name;
    this.jdbi = jdbi;
    this.clock = clock;
    this.read = read;
  }

  /** The content, at most {@link #MAX_AGE} behind the database. */
  T get() {
    Copy<T> last = copy;
    return last != null && last.isFresh(clock.instant())
        ? last.value()
        : refresh(System.nanoTime());
  }

  /** Runs an import in one transaction, after every other one; a refusal leaves nothing behind. */
  ImportOutcome change(Function<Handle, ImportOutcome> work) {
    ImportOutcome outcome = jdbi.inTransaction(handle -> change(handle, work));
    forget();
    return outcome;
  }

  private ImportOutcome change(Handle handle, Function<Handle, ImportOutcome> work) {
    version(handle, "SELECT version FROM catalogue WHERE name = :name FOR UPDATE");
    ImportOutcome outcome = work.apply(handle);
    switch (outcome) {
      case ImportOutcome.Refused _ -> handle.rollback();
      case ImportOutcome.Imported imported -> {
        if (imported.added() + imported.changed() > 0) {
          advance(handle);
        }
      }
    }
    return outcome;
  }

  private void advance(Handle handle) {
    handle
        .createUpdate("UPDATE catalogue SET version = version + 1 WHERE name = :name")
        .bind("name", name)
        .execute();
  }

  private synchronized void forget() {
    copy = null;
  }

  private synchronized T refresh(long asked) {
    Instant now = clock.instant();
    Copy<T> last = copy;
    if (last != null && last.isFresh(now)) {
      return last.value();
    }
    failure.throwIfSince(asked);
    try {
      Copy<T> next = jdbi.inTransaction(handle -> read(handle, last, now));
      copy = next;
      return next.value();
    } catch (RuntimeException e) {
      throw failure.note(e);
    }
  }

  /** One transaction sees one state, so the version and the content belong together. */
  private Copy<T> read(Handle handle, @Nullable Copy<T> last, Instant now) {
    long version = version(handle, "SELECT version FROM catalogue WHERE name = :name");
    T value = last != null && last.version() == version ? last.value() : read.apply(handle);
    return new Copy<>(value, version, now);
  }

  private long version(Handle handle, String query) {
    return handle.createQuery(query).bind("name", name).mapTo(Long.class).one();
  }
}
