package vn.motcham.fault;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program: {@code ./mvnw -q -pl server test-compile exec:exec@faults -Dfaults.args="--short"}.
 * Names of scenarios as further arguments choose among them. It uses a MariaDB of its own, or the
 * server that {@code FAULT_DATABASE_URL} names, without what would harm that. Exit code 1: a row
 * fails.
 */
public final class Faults {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int SHORT_CYCLES = 3;
  private static final int LONG_CYCLES = 20;

  private final Lab lab;
  private final boolean brief;
  private boolean failed;

  private Faults(Lab lab, boolean brief) {
    this.lab = lab;
    this.brief = brief;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words =
        List.of(String.join(" ", arguments).strip().split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> codes = words.stream().filter(word -> !word.startsWith("--")).toList();
    Path classes =
        Path.of(Faults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path target = classes.resolveSibling("fault");
    long begin = System.nanoTime();
    boolean failed;
    try (Lab lab = new Lab(target, System.getenv("FAULT_DATABASE_URL"))) {
      Faults faults = new Faults(lab, words.contains("--short"));
      faults.run(codes);
      failed = faults.failed;
    }
    OUT.printf("%s in %.0f s%n", failed ? "FAILED" : "Passed", (System.nanoTime() - begin) / 1e9);
    System.exit(failed ? 1 : 0);
  }

  private void run(List<String> codes) throws Exception {
    OUT.print(Row.HEAD);
    for (Scenario scenario : Scenario.all()) {
      if (codes.isEmpty() || codes.contains(scenario.code())) {
        Optional<String> obstacle = obstacle(scenario);
        if (obstacle.isPresent()) {
          OUT.printf("%-5s%-40s NOT RUN: %s%n", scenario.code(), scenario.title(), obstacle.get());
        } else {
          tell(row(scenario));
        }
      }
    }
    if (codes.isEmpty() || codes.contains("sabotage")) {
      OUT.println("The product made to lie:");
      for (Point point : Sabotage.all()) {
        tell(row(point));
      }
    }
  }

  private void tell(Row row) {
    OUT.print(row.text());
    failed |= !row.passed();
  }

  private Optional<String> obstacle(Scenario scenario) {
    if (scenario.needsOwnDatabase() && lab.findDatabase().isEmpty()) {
      return Optional.of("somebody else's database is not ended");
    }
    return Optional.empty();
  }

  private Row row(Scenario scenario) throws Exception {
    int cycles = brief ? SHORT_CYCLES : LONG_CYCLES;
    lab.serve(scenario.setup(), scenario.servers());
    lab.sweep();
    try (Ledger ledger = new Ledger(lab.ledger(scenario.code()))) {
      Trial trial = new Trial(lab, new Driver(ledger, lab.door().port()), brief);
      for (int cycle = 0; cycle < cycles; cycle++) {
        scenario.course().run(trial);
      }
      return Row.of(scenario, cycles, trial, lab.auditor().compare(ledger.file()));
    }
  }

  private Row row(Point point) throws Exception {
    lab.serve(Lab.Setup.FAILPOINTS, 1);
    lab.sweep();
    try (Ledger ledger = new Ledger(lab.ledger(point.name()))) {
      Trial trial = new Trial(lab, new Driver(ledger, lab.door().port()), brief);
      Sabotage.run(trial, point);
      Findings findings = lab.auditor().compare(ledger.file());
      lab.point(Point.NOTHING);
      return Row.of(point, trial, findings);
    }
  }
}
