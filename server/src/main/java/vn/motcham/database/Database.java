package vn.motcham.database;

import org.jspecify.annotations.Nullable;

/**
 * A database that answers, and the two accounts that use it.
 *
 * @param embedded the process behind it, if it is ours
 */
record Database(
    String url,
    @Nullable Account running,
    @Nullable Account migrating,
    @Nullable EmbeddedDatabase embedded)
    implements AutoCloseable {

  /** A name and its password; the address itself may hold them instead. */
  record Account(String name, @Nullable String password) {}

  static Database embedded(EmbeddedDatabase embedded) {
    return new Database(
        embedded.url(),
        new Account(EmbeddedDatabase.RUNNING, embedded.runningPassword()),
        new Account(EmbeddedDatabase.MIGRATING, embedded.migratingPassword()),
        embedded);
  }

  static Database external(DatabaseSettings settings, String url) {
    Account running = account(settings.username(), settings.password());
    Account migrating = account(settings.migrationUsername(), settings.migrationPassword());
    return new Database(url, running, migrating == null ? running : migrating, null);
  }

  /** Whether one account does everything; then nothing but good will keeps answers as they are. */
  boolean hasOneAccount() {
    return migrating == null || migrating.equals(running);
  }

  private static @Nullable Account account(@Nullable String name, @Nullable String password) {
    return name == null ? null : new Account(name, password);
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
