package vn.motcham.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many citizens with receipts a second are served from page to thanks, and what each costs. */
final class Receipts {
  private static final int CONCURRENCY = 32;
  private static final int ROUNDS = 3;
  private static final int AT_ONCE = 1_000;
  private static final double OFFERED = 500;
  private static final double FIRST_GUESS = 1_500;
  private static final Duration OFFERED_FOR = Duration.ofSeconds(10);
  private static final int WAITING = 128;
  private static final List<String> OPTIONS =
      List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");

  private final Bench bench;
  private final Duration span;
  private final SplittableRandom random = new SplittableRandom();
  private double lastRate = FIRST_GUESS;

  /**
   * @param span how long each run takes
   */
  Receipts(Bench bench, Duration span) {
    this.bench = bench;
    this.span = span;
  }

  private record Run(Crowd crowd, Meter.Used used) {}

  void run(Duration warmUp) throws Exception {
    issue();
    for (double seconds = 0; seconds < warmUp.toSeconds(); seconds += span.toSeconds()) {
      bench.report().step("warming up for visits");
      asFastAsItGoes();
    }
    long stored = stored();
    long thanked = 0;
    List<Run> runs = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      bench.report().step("visits, round " + round);
      runs.add(asFastAsItGoes());
      thanked += runs.getLast().crowd().latencies().count();
    }
    bench.report().step("visits, %.0f/s".formatted(OFFERED));
    Run offered = offered();
    thanked += offered.crowd().latencies().count();
    print(runs, offered);
    bench.report().atMost("visits: thanked, not stored", thanked - (stored() - stored), 0);
    bench.report().atMost("visits: stored, not thanked", stored() - stored - thanked, 0);
  }

  private long stored() throws Exception {
    bench.meter().settle();
    return bench.schema().number("SELECT COUNT(*) FROM response WHERE channel = 'receipt'");
  }

  /** A thousand invitations in one batch. */
  private void issue() throws IOException {
    Latencies batches = new Latencies();
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      bench.fleet().counter().invite(AT_ONCE);
      batches.add(System.nanoTime() - begin);
    }
    bench.report().atMost("batch of 1,000 invitations, ms", batches.percentile(50), 2_000);
  }

  private Queue<Crowd.Errand> errands(double count) {
    List<String> tokens = new ArrayList<>();
    while (tokens.size() < count) {
      tokens.addAll(bench.fleet().counter().invite(AT_ONCE));
    }
    return tokens.stream()
        .map(token -> new Crowd.Errand(token, form()))
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }

  private String form() {
    String answers =
        Kiosk.QUESTIONS.stream()
            .map(question -> question + "=" + OPTIONS.get(random.nextInt(OPTIONS.size())))
            .collect(Collectors.joining("&"));
    return "id=%016x%016x&%s".formatted(random.nextLong(), random.nextLong(), answers);
  }

  private Run asFastAsItGoes() throws Exception {
    Queue<Crowd.Errand> errands = errands(lastRate * 1.4 * span.toSeconds());
    bench.meter().settle();
    Meter.Used before = bench.meter().read();
    Crowd crowd = Crowd.comes(bench.product().port(), CONCURRENCY, errands, span, 0);
    bench.meter().settle();
    lastRate = crowd.perSecond();
    return new Run(
        crowd, bench.meter().read().since(before).per(Math.max(1, crowd.latencies().count())));
  }

  private Run offered() throws Exception {
    Queue<Crowd.Errand> errands = errands(OFFERED * OFFERED_FOR.toSeconds());
    bench.meter().settle();
    Meter.Used before = bench.meter().read();
    Crowd crowd = Crowd.comes(bench.product().port(), WAITING, errands, OFFERED_FOR, OFFERED);
    bench.meter().settle();
    return new Run(
        crowd, bench.meter().read().since(before).per(Math.max(1, crowd.latencies().count())));
  }

  private void print(List<Run> runs, Run offered) {
    Report report = bench.report();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "",
            "visits/s",
            "p50 ms",
            "p99 ms",
            "failed",
            "server CPU ms",
            "database CPU ms",
            "SQL"));
    Stream.concat(runs.stream(), Stream.of(offered))
        .filter(run -> run.crowd().failed() > 0)
        .forEach(run -> report.say("        %s", run.crowd().trouble()));
    runs.forEach(run -> rows.add(row("c = " + CONCURRENCY, run)));
    rows.add(row("%.0f/s offered".formatted(OFFERED), offered));
    report.table(
        "Visits with a receipt: a fresh connection, page, form of %d answers, thanks; gzip"
            .formatted(Kiosk.QUESTIONS.size()),
        rows);
    report.atLeast(
        "visits: per second",
        median(runs.stream().map(r -> r.crowd().perSecond()).toList()),
        1_000);
    report.atMost(
        "visits: server CPU ms",
        median(runs.stream().map(r -> r.used().serverMillis()).toList()),
        1);
    report.atMost("visits: p99 ms at 500/s", offered.crowd().latencies().percentile(99), 30);
    report.atMost(
        "visits: failed",
        offered.crowd().failed() + runs.stream().mapToInt(run -> run.crowd().failed()).sum(),
        0);
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static List<String> row(String name, Run run) {
    return List.of(
        name,
        Report.figure(run.crowd().perSecond()),
        Report.figure(run.crowd().latencies().percentile(50)),
        Report.figure(run.crowd().latencies().percentile(99)),
        Integer.toString(run.crowd().failed()),
        Report.figure(run.used().serverMillis()),
        Report.figure(run.used().databaseMillis()),
        Report.figure(run.used().statements()));
  }
}
