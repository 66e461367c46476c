package vn.motcham.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the server keeps anything of what went through it: its heap after a full collection. */
final class Memory {
  static final String HEAP = "256m";
  private static final int SAMPLES = 10;
  private static final int REQUESTS_BETWEEN = 1_000;
  private static final int AT_ONCE = 100;
  private static final int CONNECTIONS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int LOOKS = 3;
  private static final int BETWEEN_LOOKS_MILLIS = 1_000;

  /** A line of the histogram: how many bytes the instances of a class take. */
  private static final Pattern TAKEN = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+)  (.+)$");

  /** What a collector leaves where it spares itself the moving: nobody's any more. */
  private static final String FILLER = "jdk.internal.vm.Filler";

  private final Bench bench;

  Memory(Bench bench) {
    this.bench = bench;
  }

  void run() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("responses", "heap after GC, MB", "accepted/s", "refused"));
    List<Double> heaps = new ArrayList<>();
    int stored = 0;
    for (int sample = 1; sample <= SAMPLES; sample++) {
      bench.report().step("memory, " + sample + " of " + SAMPLES);
      Drive.Outcome outcome =
          Drive.shared(
              bench.product().port(),
              CONNECTIONS,
              bench.fleet().requests(REQUESTS_BETWEEN, AT_ONCE),
              PATIENCE);
      stored += outcome.stored();
      bench.meter().settle();
      heaps.add(kept());
      rows.add(
          List.of(
              "%,d".formatted(stored),
              Report.figure(heaps.getLast()),
              Report.figure(outcome.perSecond()),
              Integer.toString(outcome.refused())));
    }
    bench.report().table("Memory with -Xmx" + HEAP, rows);
    double least = heaps.stream().mapToDouble(heap -> heap).min().orElseThrow();
    double most = heaps.stream().mapToDouble(heap -> heap).max().orElseThrow();
    bench.report().atMost("memory: spread of the heap after GC, %", (most / least - 1) * 100, 10);
    bench
        .report()
        .atLeast("memory: responses stored", stored, SAMPLES * REQUESTS_BETWEEN * AT_ONCE);
  }

  /**
   * Megabytes that are kept: the least of a few looks, since a server that is about to seal or to
   * count holds for a second what it then lets go of.
   */
  private double kept() throws IOException, InterruptedException {
    double least = heapAfterCollection();
    for (int look = 2; look <= LOOKS; look++) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      least = Math.min(least, heapAfterCollection());
    }
    return least;
  }

  /** Megabytes that are in use when everything else was collected, counted at that moment. */
  private double heapAfterCollection() throws IOException, InterruptedException {
    Matcher line = TAKEN.matcher(diagnose("GC.class_histogram"));
    double bytes = 0;
    while (line.find()) {
      bytes += line.group(2).contains(FILLER) ? 0 : Long.parseLong(line.group(1));
    }
    if (bytes == 0) {
      throw new IllegalStateException("No histogram");
    }
    return bytes / (1 << 20);
  }

  private String diagnose(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(bench.product().pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output;
  }
}
