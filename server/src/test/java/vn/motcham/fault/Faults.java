package vn.motcham.fault;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program: {@code ./mvnw -q -pl server test-compile exec:exec@faults -Dfaults.args="--short"}.
 * Names of scenarios as further arguments choose among them. It uses MariaDBs of its own, or the
 * server that {@code FAULT_DATABASE_URL} names, without what would harm that. Exit code 1: a row
 * fails.
 */
public final class Faults {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int SHORT_CYCLES = 3;
  private static final int LONG_CYCLES = 20;

  private final Path target;
  private final boolean brief;
  private final Deque<Task> tasks = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean failed = new AtomicBoolean();

  private Faults(Path target, boolean brief) {
    this.target = target;
    this.brief = brief;
  }

  /** A line of the table. */
  private interface Task {
    Row run(Lab lab) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words =
        List.of(String.join(" ", arguments).strip().split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> codes = words.stream().filter(word -> !word.startsWith("--")).toList();
    Path classes =
        Path.of(Faults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path target = classes.resolveSibling("fault").toAbsolutePath();
    long begin = System.nanoTime();
    Faults faults = new Faults(target, words.contains("--short"));
    faults.plan(codes);
    faults.run();
    boolean failed = faults.failed.get();
    OUT.printf("%s in %.0f s%n", failed ? "FAILED" : "Passed", (System.nanoTime() - begin) / 1e9);
    System.exit(failed ? 1 : 0);
  }

  private void plan(List<String> codes) {
    for (Scenario scenario : Scenario.all()) {
      if (codes.isEmpty() || codes.contains(scenario.code())) {
        tasks.add(lab -> row(lab, scenario));
      }
    }
    if (codes.isEmpty() || codes.contains("sabotage")) {
      Sabotage.all().forEach(point -> tasks.add(lab -> row(lab, point)));
    }
  }

  /**
   * In two labs, for most of the time is spent on waiting: one takes from the top, the other from
   * the bottom, until they meet. The second one finds what the first has unpacked and made ready.
   */
  private void run() throws Exception {
    Path run = target.resolve("run");
    empty(run);
    Packed product = Packed.make(Files.createDirectories(run.resolve("product")));
    OUT.print(Row.HEAD);
    try (ExecutorService beside = Executors.newSingleThreadExecutor();
        Lab lab = lab(product, run.resolve("1"))) {
      Future<Void> other =
          beside.submit(
              () -> {
                try (Lab second = lab(product, run.resolve("2"))) {
                  work(second, tasks::pollLast);
                }
                return null;
              });
      work(lab, tasks::pollFirst);
      other.get();
    }
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private Lab lab(Packed product, Path run) throws Exception {
    String url = System.getenv("FAULT_DATABASE_URL");
    return new Lab(product, Files.createDirectories(run), target.resolve("program"), url);
  }

  private void work(Lab lab, Supplier<@Nullable Task> next) throws Exception {
    try {
      for (Task task = next.get(); task != null; task = next.get()) {
        Row row = task.run(lab);
        OUT.print(row.text());
        if (!row.passed()) {
          failed.set(true);
        }
      }
    } finally {
      // Nothing is left unless this could not go on; then the other need not either.
      tasks.clear();
    }
  }

  private Row row(Lab lab, Scenario scenario) throws Exception {
    if (scenario.needsOwnDatabase() && lab.findDatabase().isEmpty()) {
      return Row.notRun(scenario, "somebody else's database is not ended");
    }
    int cycles = brief ? SHORT_CYCLES : LONG_CYCLES;
    lab.serve(scenario.setup(), scenario.servers());
    lab.sweep();
    try (Ledger ledger = new Ledger(lab.ledger(scenario.code()))) {
      Trial trial = new Trial(lab, new Driver(ledger, lab.door().port()), brief);
      for (int cycle = 0; cycle < cycles; cycle++) {
        trial.awaitRoomInTheHour();
        scenario.course().run(trial);
      }
      return Row.of(scenario, cycles, trial, lab.auditor().compare(ledger.file()));
    }
  }

  /** The product is made to lie. */
  private Row row(Lab lab, Point point) throws Exception {
    lab.serve(Lab.Setup.FAILPOINTS, 1);
    lab.sweep();
    try (Ledger ledger = new Ledger(lab.ledger(point.name()))) {
      Trial trial = new Trial(lab, new Driver(ledger, lab.door().port()), brief);
      trial.awaitRoomInTheHour();
      Sabotage.run(trial, point);
      Findings findings = lab.auditor().compare(ledger.file());
      lab.point(Point.NOTHING);
      return Row.of(point, trial, findings);
    }
  }
}
