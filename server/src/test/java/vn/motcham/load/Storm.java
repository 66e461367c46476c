package vn.motcham.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** The network returns: every kiosk sends what has waited on it, while life goes on elsewhere. */
final class Storm {
  private static final int BATCHES = 2;
  private static final int AT_ONCE = 100;
  private static final double OTHERS_PER_SECOND = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Bench bench;

  Storm(Bench bench) {
    this.bench = bench;
  }

  void run() throws Exception {
    Fleet fleet = bench.fleet();
    int port = bench.product().port();
    bench.report().step("signing for a storm");
    int most = (int) (OTHERS_PER_SECOND * PATIENCE.toSeconds());
    List<Queue<byte[]>> outboxes = fleet.outboxes(BATCHES, AT_ONCE);
    Queue<byte[]> singles = fleet.requests(most, 1);
    Queue<byte[]> pages =
        new ArrayDeque<>(
            Collections.nCopies(most, Page.receipt(fleet.counter().invite(1).getFirst())));
    bench.meter().settle();
    bench.report().step("storm");
    Meter.Used before = bench.meter().read();
    Paced kiosks = Paced.start(port, OTHERS_PER_SECOND, singles);
    Paced visits = Paced.start(port, OTHERS_PER_SECOND, pages);
    Drive.Outcome outcome = Drive.run(port, outboxes, PATIENCE);
    kiosks.stop();
    visits.stop();
    bench.meter().settle();
    print(outcome, kiosks, visits, bench.meter().read().since(before).per(outcome.stored()));
  }

  private void print(Drive.Outcome outcome, Paced kiosks, Paced visits, Meter.Used used) {
    Report report = bench.report();
    if (!outcome.trouble().isEmpty()) {
      report.say("        %s", outcome.trouble());
    }
    int all = bench.fleet().kiosks().size() * BATCHES * AT_ONCE;
    report.table(
        "Storm: %d kiosks with %d responses each, in batches of %d"
            .formatted(bench.fleet().kiosks().size(), BATCHES * AT_ONCE, AT_ONCE),
        List.of(
            List.of(
                "",
                "stored",
                "seconds",
                "per second",
                "answers",
                "p50 ms",
                "p99 ms",
                "longest ms",
                "server CPU ms",
                "database CPU ms",
                "SQL",
                "flushes"),
            List.of(
                "storm",
                outcome.stored() + " of " + all,
                Report.figure(outcome.seconds()),
                Report.figure(outcome.perSecond()),
                outcome.statuses().toString(),
                Report.figure(outcome.latencies().percentile(50)),
                Report.figure(outcome.latencies().percentile(99)),
                Report.figure(outcome.latencies().longest()),
                Report.figure(used.serverMillis()),
                Report.figure(used.databaseMillis()),
                Report.figure(used.statements()),
                Report.figure(used.flushes())),
            others("single responses, 20/s", kiosks),
            others("receipt pages, 20/s", visits)));
    report.atLeast("storm: responses stored", outcome.stored(), all);
    report.atMost("storm: seconds", outcome.seconds(), 25);
    report.atMost("storm: other kiosks' p99 ms", kiosks.latencies().percentile(99), 500);
    report.atMost("storm: receipt pages' p99 ms", visits.latencies().percentile(99), 500);
    report.atMost("storm: others refused", kiosks.refused() + visits.refused(), 0);
  }

  private static List<String> others(String name, Paced paced) {
    Latencies latencies = paced.latencies();
    return List.of(
        name,
        "",
        "",
        "",
        latencies.count() + " (" + paced.refused() + " refused)",
        Report.figure(latencies.percentile(50)),
        Report.figure(latencies.percentile(99)),
        Report.figure(latencies.longest()),
        "",
        "",
        "",
        "");
  }
}
