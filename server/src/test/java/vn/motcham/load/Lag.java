package vn.motcham.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** How long after its answer a response stands in the tallies. */
final class Lag {
  private static final int PER_SECOND = 100;
  private static final int SECONDS = 20;
  private static final int POLL_MILLIS = 200;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final Bench bench;

  Lag(Bench bench) {
    this.bench = bench;
  }

  /** How many responses the tallies held at a moment. */
  private record Look(long at, long tallied) {}

  void run() throws Exception {
    Queue<byte[]> requests = bench.fleet().requests(PER_SECOND * SECONDS, 1);
    bench.meter().settle();
    bench.report().step("lag");
    long before = tallied();
    int sent = requests.size();
    Paced paced = Paced.start(bench.product().port(), PER_SECOND, requests);
    List<Look> looks = new ArrayList<>();
    long patience = System.nanoTime() + SECONDS * 1_000_000_000L + PATIENCE_NANOS;
    do {
      Thread.sleep(POLL_MILLIS);
      looks.add(new Look(System.nanoTime(), tallied() - before));
    } while (looks.getLast().tallied() < sent && System.nanoTime() < patience);
    paced.await();
    print(paced, lags(paced.answeredAt(), looks), sent);
  }

  private long tallied() throws SQLException {
    return bench
        .schema()
        .number("SELECT COALESCE(SUM(n), 0) FROM option_tally WHERE question = 'overall'");
  }

  /** Responses are counted in about the order in which they were answered. */
  private static Latencies lags(long[] answeredAt, List<Look> looks) {
    Latencies lags = new Latencies();
    int seen = 0;
    for (Look look : looks) {
      for (; seen < look.tallied() && seen < answeredAt.length; seen++) {
        lags.add(Math.max(0, look.at() - answeredAt[seen]));
      }
    }
    return lags;
  }

  private void print(Paced paced, Latencies lags, int sent) {
    Report report = bench.report();
    report.table(
        "Lag of the tallies, at %d responses/s for %d s; looked at every %d ms"
            .formatted(PER_SECOND, SECONDS, POLL_MILLIS),
        List.of(
            List.of("", "responses", "p50 ms", "p99 ms", "longest ms"),
            List.of(
                "answer",
                Integer.toString(paced.latencies().count()),
                Report.figure(paced.latencies().percentile(50)),
                Report.figure(paced.latencies().percentile(99)),
                Report.figure(paced.latencies().longest())),
            List.of(
                "from answer to tally",
                Integer.toString(lags.count()),
                Report.figure(lags.percentile(50)),
                Report.figure(lags.percentile(99)),
                Report.figure(lags.longest()))));
    report.atLeast("lag: responses in the tallies", lags.count(), sent);
    report.atMost("lag: longest, ms", lags.longest(), 2_000);
  }
}
