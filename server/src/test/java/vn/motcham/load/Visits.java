package vn.motcham.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** What a visit costs that sends nothing: no statement, no row. */
final class Visits {
  private static final int VISITS = 2_000;
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Bench bench;

  Visits(Bench bench) {
    this.bench = bench;
  }

  void run() throws Exception {
    bench.report().step("visits");
    bench.meter().settle();
    double idle = idlePerSecond();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("visit", "answers", "p50 ms", "server CPU ms", "SQL per visit", "rows added"));
    rows.add(
        measure(
            "receipt page",
            repeated(Page.receipt(bench.fleet().counter().invite(1).getFirst())),
            idle,
            true));
    rows.add(measure("assignment with its survey, signed", signed(), idle, false));
    bench
        .report()
        .table(
            "%d visits each; %.2f statements/s when idle are taken off".formatted(VISITS, idle),
            rows);
  }

  private static Queue<byte[]> repeated(byte[] request) {
    return new ArrayDeque<>(Collections.nCopies(VISITS, request));
  }

  private Queue<byte[]> signed() {
    return repeated(bench.fleet().kiosks().getFirst().assignmentRequest());
  }

  /** The house's own housekeeping asks the database even when nobody comes. */
  private double idlePerSecond() throws SQLException, InterruptedException {
    Meter.Used before = bench.meter().read();
    Thread.sleep(IDLE);
    return bench.meter().read().since(before).statements() / IDLE.toSeconds();
  }

  private List<String> measure(String name, Queue<byte[]> requests, double idle, boolean free)
      throws Exception {
    // What is made once, such as a cached page, is not any visit's.
    Drive.shared(bench.product().port(), 1, new ArrayDeque<>(List.of(requests.remove())), PATIENCE);
    long rowsBefore = rows();
    long begin = System.nanoTime();
    Meter.Used before = bench.meter().read();
    int visits = requests.size();
    Drive.Outcome outcome = Drive.shared(bench.product().port(), 4, requests, PATIENCE);
    Meter.Used used = bench.meter().read().since(before);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double statements = Math.max(0, (used.statements() - idle * seconds) / visits);
    long added = rows() - rowsBefore;
    if (free) {
      // Half a hundredth is what the guess at the housekeeping may be wrong by.
      bench.report().atMost("visit: SQL per " + name, Math.floor(statements * 100 + 0.5) / 100, 0);
      bench.report().atMost("visit: rows added by " + visits + " visits", added, 0);
    }
    return List.of(
        name,
        outcome.statuses().toString(),
        Report.figure(outcome.latencies().percentile(50)),
        Report.figure(used.serverMillis() / visits),
        Report.figure(statements),
        Long.toString(added));
  }

  private long rows() throws SQLException {
    long rows = 0;
    for (String table :
        bench
            .schema()
            .texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
      rows += bench.schema().number("SELECT COUNT(*) FROM `" + table + "`");
    }
    return rows;
  }
}
