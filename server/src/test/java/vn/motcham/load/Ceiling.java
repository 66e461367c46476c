package vn.motcham.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the database can do at most: a program that inserts one row per transaction, and no more.
 */
final class Ceiling {
  /** The embedded database has 100 connections; the product keeps its own. */
  static final int MOST_CONNECTIONS = 64;

  private final Schema schema;
  private final int rowBytes;

  /**
   * @param rowBytes as long as a response is on the wire
   */
  Ceiling(Schema schema, int rowBytes) throws SQLException {
    this.schema = schema;
    this.rowBytes = rowBytes;
    schema.execute(
        "CREATE TABLE IF NOT EXISTS load_ceiling"
            + " (id BINARY(16) NOT NULL PRIMARY KEY, content VARBINARY(4000) NOT NULL)");
  }

  int rowBytes() {
    return rowBytes;
  }

  /** Rows per second. */
  double measure(int concurrency, Duration span)
      throws SQLException, InterruptedException, ExecutionException {
    int connections = Math.min(concurrency, MOST_CONNECTIONS);
    List<Connection> open = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        open.add(schema.connect());
      }
      long begin = System.nanoTime();
      long end = begin + span.toNanos();
      SplittableRandom random = new SplittableRandom();
      List<Future<Integer>> running = new ArrayList<>();
      for (Connection connection : open) {
        SplittableRandom own = random.split();
        running.add(threads.submit(() -> insert(connection, own, end)));
      }
      int rows = 0;
      for (Future<Integer> each : running) {
        rows += each.get();
      }
      return rows * 1e9 / (System.nanoTime() - begin);
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  private int insert(Connection connection, SplittableRandom random, long end) throws SQLException {
    byte[] id = new byte[16];
    byte[] content = new byte[rowBytes];
    random.nextBytes(content);
    int rows = 0;
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO load_ceiling (id, content) VALUES (?, ?)")) {
      while (System.nanoTime() - end < 0) {
        random.nextBytes(id);
        insert.setBytes(1, id);
        insert.setBytes(2, content);
        insert.executeUpdate();
        rows++;
      }
    }
    return rows;
  }
}
