package vn.motcham.load;

import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;

/** What the server and its database have used up. */
final class Meter {
  private final Schema schema;
  private final OptionalLong database;
  private long server;

  Meter(Schema schema, long server) {
    this.schema = schema;
    this.database = ProcessTime.listeningAt(schema.port());
    this.server = server;
  }

  /** From now on of this process. */
  void watch(long pid) {
    server = pid;
  }

  /**
   * @param serverMillis processor time of the server
   * @param databaseMillis of the database; not a number where its process is out of sight
   * @param statements that the server asked of the database
   * @param flushes of the database's files
   */
  record Used(double serverMillis, double databaseMillis, double statements, double flushes) {
    Used since(Used before) {
      return new Used(
          serverMillis - before.serverMillis,
          databaseMillis - before.databaseMillis,
          statements - before.statements,
          flushes - before.flushes);
    }

    /** For one of so many. */
    Used per(double count) {
      return new Used(
          serverMillis / count, databaseMillis / count, statements / count, flushes / count);
    }
  }

  Used read() throws SQLException {
    Map<String, Long> counters = schema.counters();
    return new Used(
        ProcessTime.millis(server),
        database.isPresent() ? ProcessTime.millis(database.getAsLong()) : Double.NaN,
        counters.getOrDefault("Questions", 0L),
        counters.getOrDefault(
            "Innodb_os_log_fsyncs", counters.getOrDefault("Innodb_data_fsyncs", 0L)));
  }

  /** Waits until every response stands in the tallies. */
  void settle() throws SQLException, InterruptedException {
    await("SELECT COUNT(*) = 0 FROM changed_cell", "The tallies do not catch up", 120);
  }

  /**
   * Waits until the night that a server finds missed, some minutes after its start, is sealed: that
   * is once a day, and what it costs belongs to no response.
   */
  void awaitNight() throws SQLException, InterruptedException {
    await("SELECT COUNT(*) > 0 FROM seal_batch", "Nothing is sealed", 240);
  }

  private void await(String sql, String otherwise, int seconds)
      throws SQLException, InterruptedException {
    long patience = System.nanoTime() + seconds * 1_000_000_000L;
    while (schema.number(sql) == 0) {
      if (System.nanoTime() > patience) {
        throw new IllegalStateException(otherwise);
      }
      Thread.sleep(100);
    }
  }
}
