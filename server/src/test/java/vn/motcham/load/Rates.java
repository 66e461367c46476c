package vn.motcham.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How many responses a second are taken in, one per request or in batches, and what each costs. */
final class Rates {
  private static final double FIRST_GUESS = 300;

  private final Bench bench;
  private final Duration span;
  private final int rounds;
  private final Map<Load, Double> lastRate = new TreeMap<>();

  /**
   * @param span how long each run takes
   * @param rounds how many runs a figure is the median of
   */
  Rates(Bench bench, Duration span, int rounds) {
    this.bench = bench;
    this.span = span;
    this.rounds = rounds;
  }

  /** So many connections, each sending so many responses at once. */
  record Load(int concurrency, int batch) implements Comparable<Load> {
    private static final Comparator<Load> ORDER =
        Comparator.comparingInt(Load::batch).thenComparingInt(Load::concurrency);

    @Override
    public int compareTo(Load other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What one run gave.
   *
   * @param used for one response
   * @param ceiling rows per second of the bare program; not a number for batches
   */
  record Run(Drive.Outcome outcome, Meter.Used used, double ceiling) {}

  /** What all runs gave, in the middle. */
  record Median(List<Run> runs) {
    double of(ToDoubleFunction<Run> figure) {
      double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
      return sorted[sorted.length / 2];
    }

    double perSecond() {
      return of(run -> run.outcome().perSecond());
    }

    double millis(double percent) {
      return of(run -> run.outcome().latencies().percentile(percent));
    }
  }

  /** Lets the compilers of both virtual machines see the work before it counts. */
  void warmUp(Duration time) throws Exception {
    bench.report().step("warming up");
    Load load = new Load(32, 1);
    double seconds = 0;
    while (seconds < time.toSeconds()) {
      seconds += run(load, Duration.ofSeconds(3)).outcome().seconds();
    }
  }

  /**
   * Each load in turn, and all again: what disturbs the machine for a while disturbs them alike.
   */
  Map<Load, Median> measure(List<Load> loads) throws Exception {
    Map<Load, List<Run>> runs = new TreeMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Load load : loads) {
        bench
            .report()
            .step(
                "round %d, c = %d, %d at once".formatted(round, load.concurrency(), load.batch()));
        Run run = measure(load);
        print(run.outcome());
        runs.computeIfAbsent(load, _ -> new ArrayList<>()).add(run);
      }
    }
    Map<Load, Median> medians = new TreeMap<>();
    runs.forEach((load, all) -> medians.put(load, new Median(all)));
    return medians;
  }

  private void print(Drive.Outcome outcome) {
    bench
        .report()
        .say(
            "         %s/s, p50 %s, p99 %s ms",
            Report.figure(outcome.perSecond()),
            Report.figure(outcome.latencies().percentile(50)),
            Report.figure(outcome.latencies().percentile(99)));
  }

  private Run measure(Load load) throws Exception {
    Run run = run(load, span);
    double ceiling =
        load.batch() == 1
            ? bench.ceiling().measure(load.concurrency(), span.dividedBy(2))
            : Double.NaN;
    return new Run(run.outcome(), run.used(), ceiling);
  }

  /** From what others gave: rather too many requests are signed than too few. */
  private double guess(Load load) {
    double best = lastRate.values().stream().mapToDouble(rate -> rate).max().orElse(FIRST_GUESS);
    return load.batch() == 1 ? 1.5 * best : 5 * best;
  }

  /** The counting of tallies is part of what a response costs, so it is waited for. */
  private Run run(Load load, Duration time) throws Exception {
    double rate = lastRate.getOrDefault(load, guess(load));
    int requests = (int) (rate * 1.3 * time.toMillis() / 1000 / load.batch()) + load.concurrency();
    Turns turns = bench.fleet().turns(requests, load.batch());
    bench.meter().settle();
    Meter.Used before = bench.meter().read();
    Drive.Outcome outcome =
        Drive.shared(bench.product().port(), load.concurrency(), turns.all(), time);
    turns.unsayTheRest();
    if (!outcome.trouble().isEmpty()) {
      bench.report().say("        %s", outcome.trouble());
    }
    bench.meter().settle();
    Meter.Used used = bench.meter().read().since(before).per(outcome.stored());
    lastRate.put(load, outcome.perSecond());
    return new Run(outcome, used, Double.NaN);
  }

  void print(Map<Load, Median> medians) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "connections × at once",
            "accepted/s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "refused",
            "server CPU ms",
            "database CPU ms",
            "SQL",
            "flushes",
            "ceiling rows/s",
            "of it"));
    medians.forEach((load, median) -> rows.add(row(load, median)));
    bench
        .report()
        .table(
            ("One signed response of %d answers; costs are per response; median of %d."
                    + " Ceiling: one row of %d bytes per transaction, bare JDBC, at most %d"
                    + " connections.")
                .formatted(
                    Kiosk.QUESTIONS.size(),
                    rounds,
                    bench.ceiling().rowBytes(),
                    Ceiling.MOST_CONNECTIONS),
            rows);
  }

  private static List<String> row(Load load, Median median) {
    double ceiling = median.of(Run::ceiling);
    return List.of(
        load.concurrency() + " × " + load.batch(),
        Report.figure(median.perSecond()),
        Report.figure(median.millis(50)),
        Report.figure(median.millis(95)),
        Report.figure(median.millis(99)),
        Report.figure(median.of(run -> run.outcome().refused())),
        Report.figure(median.of(run -> run.used().serverMillis())),
        Report.figure(median.of(run -> run.used().databaseMillis())),
        Report.figure(median.of(run -> run.used().statements())),
        Report.figure(median.of(run -> run.used().flushes())),
        Double.isNaN(ceiling) ? "" : Report.figure(ceiling),
        Double.isNaN(ceiling) ? "" : Report.figure(median.perSecond() / ceiling));
  }

  /** Holds what was measured against what was asked for. */
  void judge(Map<Load, Median> medians) {
    Report report = bench.report();
    Median lone = medians.get(new Load(1, 1));
    if (lone != null) {
      report.atMost("c = 1: p50 ms", lone.millis(50), 2.5);
    }
    Median usual = medians.get(new Load(32, 1));
    if (usual != null) {
      report.atLeast("c = 32: accepted/s", usual.perSecond(), 1_500);
      report.atMost("c = 32: p99 ms", usual.millis(99), 60);
      report.atMost(
          "c = 32: server CPU ms per response", usual.of(run -> run.used().serverMillis()), 0.8);
      report.atMost(
          "c = 32: SQL round trips per response", usual.of(run -> run.used().statements()), 3);
    }
    Median batches = medians.get(new Load(4, 100));
    if (batches != null) {
      report.atLeast("batches of 100, c = 4: responses/s", batches.perSecond(), 8_000);
    }
  }
}
