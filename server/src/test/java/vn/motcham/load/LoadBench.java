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
  @Option(names = "--quick", description = "rates alone, under a minute: to see where one stands")
  boolean quick;

  @Option(
      names = "--heap",
      description = "heap of the server, such as 256m; default ${DEFAULT-VALUE}")
  String heap = "512m";

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<String> java = List.of("-Xmx" + heap);
    try (Bench bench = Bench.open(quick ? 64 : 500, java)) {
      bench
          .report()
          .say(
              "%s, server with -Xmx%s, %d processors",
              bench.schema().product(), heap, Runtime.getRuntime().availableProcessors());
      rates(bench);
      bench.report().finish();
      return 0;
    }
  }

  private void rates(Bench bench) throws Exception {
    Rates rates = new Rates(bench, Duration.ofSeconds(quick ? 3 : 6), quick ? 1 : 3);
    bench.report().step("warming up");
    rates.warmUp(Duration.ofSeconds(quick ? 12 : 20));
    List<Integer> concurrencies = quick ? List.of(1, 32) : List.of(1, 8, 32, 256);
    Stream<Rates.Load> single = concurrencies.stream().map(c -> new Rates.Load(c, 1));
    var medians = rates.measure(Stream.concat(single, Stream.of(new Rates.Load(4, 100))).toList());
    rates.print(medians);
    rates.judge(medians);
  }
}
