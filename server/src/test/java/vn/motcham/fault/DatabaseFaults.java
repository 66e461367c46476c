package vn.motcham.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;

/** The database ends, stops answering, or answers late. */
final class DatabaseFaults {
  /** A client that waits longer than this for any answer was let hang. */
  private static final Duration HANG = Duration.ofSeconds(20);

  /** Half the time that a kiosk waits for an answer. */
  private static final int WORST_MILLIS = 15_000;

  private static final int MOST_THREADS = 200;
  private static final int POOL = 16;

  private DatabaseFaults() {}

  static void kill(Trial trial) throws Exception {
    OwnDatabase database = trial.lab().findDatabase().orElseThrow();
    trial.begin();
    Trial.pause(200, trial.either(1_000, 3_000));
    database.kill();
    Trial.pause(trial.either(1_500, 5_000), trial.either(2_000, 6_000));
    database.start();
    trial.lab().schema().awaitServer();
    trial.recovers(System.nanoTime(), 10);
    trial.drain();
  }

  static void freeze(Trial trial) throws Exception {
    OwnDatabase database = trial.lab().findDatabase().orElseThrow();
    trial.driver().patience(HANG);
    trial.begin();
    Trial.pause(300, 1_000);
    database.freeze();
    Trial.pause(trial.either(8_000, 60_000), trial.either(8_000, 60_000));
    int threads = trial.lab().server(0).threads();
    trial.expect(threads <= MOST_THREADS, threads + " threads");
    trial.expect(
        trial.lab().server(0).status("/health/liveness") == 200, "/health/liveness is down");
    database.thaw();
    trial.recovers(System.nanoTime(), 10);
    long connections = trial.lab().schema().connections();
    trial.expect(connections <= POOL, connections + " connections");
    trial.drain();
    boundedAnswers(trial);
  }

  static void slow(Trial trial) throws Exception {
    Lab lab = trial.lab();
    trial.driver().patience(HANG);
    trial.begin();
    lab.databaseLine().trouble(new Trouble.Latency(800));
    stayUp(trial, trial.either(6, 20));
    lab.databaseLine().trouble(new Trouble.None());
    trial.recovers(System.nanoTime(), 10);
    try (Connection connection = DriverManager.getConnection(lab.schema().owner());
        Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLES response WRITE");
      stayUp(trial, trial.either(6, 20));
      statement.execute("UNLOCK TABLES");
    }
    trial.recovers(System.nanoTime(), 10);
    trial.drain();
    boundedAnswers(trial);
  }

  private static void stayUp(Trial trial, int seconds) throws InterruptedException {
    for (int i = 0; i < seconds; i++) {
      Thread.sleep(1_000);
      int status = trial.lab().server(0).status("/health/liveness");
      trial.expect(status == 200, "/health/liveness answers " + status);
    }
  }

  private static void boundedAnswers(Trial trial) {
    long worst = trial.driver().figures().millis(0.99);
    trial.expect(worst <= WORST_MILLIS, "99 % of the answers within " + worst + " ms");
    long silent = trial.driver().figures().totals().silent();
    trial.expect(silent == 0, silent + " requests without any answer");
  }
}
