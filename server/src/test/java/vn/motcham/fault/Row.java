package vn.motcham.fault;

import java.util.ArrayList;
import java.util.List;

/** A line of the table, and below it what was noticed. */
record Row(String text, boolean passed) {
  private static final String FORM = "%-5s%-40s%7s%9s%9s%9s%6s%6s%6s%8s%8s%8s%9s%7s  %s%n";
  static final String HEAD =
      FORM.formatted(
          "",
          "scenario",
          "cycles",
          "sent",
          "acked",
          "unknown",
          "lost",
          "twice",
          "ghost",
          "altered",
          "tallies",
          "unacked",
          "worst ms",
          "back s",
          "verdict");

  /** A scenario that can't be tried here, which is no failure. */
  static Row notRun(Scenario scenario, String why) {
    String text = "%-5s%-40s NOT RUN: %s%n".formatted(scenario.code(), scenario.title(), why);
    return new Row(text, true);
  }

  /** A scenario that must leave nothing to be found. */
  static Row of(Scenario scenario, int cycles, Trial trial, Findings found) {
    List<String> breaches = trial.driver().figures().breaches();
    boolean passed = found.areNone() && breaches.isEmpty();
    String line =
        line(scenario.code(), scenario.title(), cycles, trial, found, passed ? "ok" : "FAILED");
    List<String> remarks = new ArrayList<>(trial.notes());
    String refusals = trial.driver().figures().refusals();
    if (!refusals.isEmpty()) {
      remarks.add("refusals: " + refusals);
    }
    breaches.forEach(breach -> remarks.add("BREACH: " + breach));
    return new Row(line + indented(remarks), passed);
  }

  /** A lie that must be found. */
  static Row of(Point point, Trial trial, Findings found) {
    boolean caught = !found.areNone();
    String line = line("lie", point.title(), 1, trial, found, caught ? "caught" : "NOT CAUGHT");
    return new Row(line, caught);
  }

  private static String line(
      String code, String title, int cycles, Trial trial, Findings found, String verdict) {
    Figures.Totals totals = trial.driver().figures().totals();
    return FORM.formatted(
        code,
        title,
        cycles,
        totals.sent(),
        totals.acked(),
        totals.unknown(),
        found.lost(),
        found.twice(),
        found.ghost(),
        found.altered(),
        found.tallies(),
        found.unacked(),
        trial.driver().figures().millis(1),
        trial.recovery() == 0 ? "" : "%.1f".formatted(trial.recovery()),
        verdict);
  }

  private static String indented(List<String> remarks) {
    StringBuilder text = new StringBuilder();
    remarks.forEach(remark -> text.append("     ").append(remark).append('\n'));
    return text.toString();
  }
}
