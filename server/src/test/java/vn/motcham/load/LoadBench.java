package vn.motcham.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The load bench. */
@Command(
    name = "load",
    description =
        "Measures what the product takes in, on the embedded database or on the one that"
            + " DATASOURCES_DEFAULT_URL names.",
    mixinStandardHelpOptions = true)
public final class LoadBench implements Callable<Integer> {
  private static final int FEW_KIOSKS = 64;
  private static final int STORMING_KIOSKS = 500;

  /** As the product's page on running it says for a small machine. */
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  @Option(names = "--quick", description = "rates alone, under a minute: to see where one stands")
  boolean quick;

  @Option(names = "--storm", description = "500 kiosks with 200 responses each come back")
  boolean storm;

  @Option(names = "--lag", description = "how long the tallies take")
  boolean lag;

  @Option(names = "--visit", description = "what a visit costs that sends nothing")
  boolean visit;

  @Option(names = "--receipts", description = "citizens with receipts, from page to thanks")
  boolean receipts;

  @Option(names = "--stored", paramLabel = "N", description = "costs empty against N responses")
  long stored;

  @Option(
      names = "--memory",
      description = "heap after collections over 1,000,000 responses, with -Xmx256m")
  boolean memory;

  @Option(names = "--heap", description = "of the server, such as 256m; else ${DEFAULT-VALUE}")
  String heap = "512m";

  @Option(
      names = "--warm-up",
      description = "seconds of load before anything is measured; default ${DEFAULT-VALUE}")
  int warmUp = 60;

  @Option(
      names = "--seconds",
      description = "how long each rate is measured for; default 6, with --quick 3")
  int seconds;

  @Option(names = "--rates", description = "rates as without a wish, beside what else is asked for")
  boolean rates;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    String size = memory ? Memory.HEAP : heap;
    boolean some = rates || storm || lag || visit || receipts || memory || stored > 0;
    int kiosks = !quick && (rates || storm || !some) ? STORMING_KIOSKS : FEW_KIOSKS;
    try (Bench bench = Bench.open(kiosks, List.of("-Xmx" + size, COLLECTOR))) {
      bench
          .report()
          .say(
              "%s, server with -Xmx%s, %d processors shared by server, database and bench",
              bench.schema().product(), size, Runtime.getRuntime().availableProcessors());
      Rates loads = new Rates(bench, span(), quick ? 1 : 3);
      loads.warmUp(Duration.ofSeconds(warmUp));
      if (quick || rates || !some) {
        measure(bench, loads);
      }
      if (!quick) {
        parts(bench, !some);
      }
      bench.report().finish();
      return 0;
    }
  }

  private Duration span() {
    return Duration.ofSeconds(seconds > 0 ? seconds : quick ? 3 : 6);
  }

  /** Those that were asked for; without a wish all but the long ones. */
  private void parts(Bench bench, boolean usual) throws Exception {
    if (lag || usual) {
      new Lag(bench).run();
    }
    if (visit || usual) {
      new Visits(bench).run();
    }
    if (receipts || usual) {
      new Receipts(bench, span()).run(Duration.ofSeconds(warmUp));
    }
    if (storm || usual) {
      new Storm(bench).run();
    }
    if (stored > 0) {
      new Growth(bench).run(stored);
    }
    if (memory) {
      new Memory(bench).run();
    }
  }

  private void measure(Bench bench, Rates loads) throws Exception {
    if (!quick) {
      bench.report().step("until the night is sealed");
      bench.meter().awaitNight();
    }
    List<Integer> concurrencies = quick ? List.of(1, 32) : List.of(1, 8, 32, 256);
    Stream<Rates.Load> single = concurrencies.stream().map(c -> new Rates.Load(c, 1));
    var medians = loads.measure(Stream.concat(single, Stream.of(new Rates.Load(4, 100))).toList());
    loads.print(medians);
    loads.judge(medians);
  }
}
