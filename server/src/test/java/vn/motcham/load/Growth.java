package vn.motcham.load;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Whether a response costs more when millions are stored already. */
final class Growth {
  private static final Rates.Load LOAD = new Rates.Load(32, 1);
  private static final Duration SPAN = Duration.ofSeconds(8);
  private static final int ROUNDS = 3;

  private final Bench bench;

  Growth(Bench bench) {
    this.bench = bench;
  }

  void run(long responses) throws Exception {
    Rates rates = new Rates(bench, SPAN, ROUNDS);
    Rates.Median empty = measure(rates);
    long before = bench.schema().number("SELECT COUNT(*) FROM response");
    bench.report().step("storing %,d responses".formatted(responses));
    long begin = System.nanoTime();
    long rows = new Filling(bench.schema()).fill(responses);
    bench.report().step("%,d rows in %.0f s".formatted(rows, (System.nanoTime() - begin) / 1e9));
    // The database has pages to write that are not these responses' fault.
    rates.warmUp(Duration.ofSeconds(20));
    long after = bench.schema().number("SELECT COUNT(*) FROM response");
    Rates.Median filled = measure(rates);
    bench
        .report()
        .table(
            "Costs per response at c = %d, median of %d".formatted(LOAD.concurrency(), ROUNDS),
            List.of(
                List.of(
                    "responses stored",
                    "accepted/s",
                    "p99 ms",
                    "server CPU ms",
                    "database CPU ms",
                    "SQL",
                    "flushes"),
                row(before, empty),
                row(after, filled)));
    bench.report().atMost("CPU per response, filled against empty", cpu(filled) / cpu(empty), 1.2);
  }

  private static Rates.Median measure(Rates rates) throws Exception {
    return Objects.requireNonNull(rates.measure(List.of(LOAD)).get(LOAD));
  }

  private static double cpu(Rates.Median median) {
    return median.of(run -> run.used().serverMillis() + run.used().databaseMillis());
  }

  private static List<String> row(long stored, Rates.Median median) {
    return List.of(
        "%,d".formatted(stored),
        Report.figure(median.perSecond()),
        Report.figure(median.millis(99)),
        Report.figure(median.of(run -> run.used().serverMillis())),
        Report.figure(median.of(run -> run.used().databaseMillis())),
        Report.figure(median.of(run -> run.used().statements())),
        Report.figure(median.of(run -> run.used().flushes())));
  }
}
