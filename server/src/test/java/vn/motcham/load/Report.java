package vn.motcham.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints tables, and at the end every bar with the figure that was measured against it. */
final class Report {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final long begin = System.nanoTime();
  private final List<List<String>> bars = new ArrayList<>();

  void say(String format, Object... arguments) {
    out.printf(Locale.ROOT, format + "%n", arguments);
  }

  /** Says what goes on, and how many seconds after the start. */
  void step(String what) {
    say("%5d s  %s", (System.nanoTime() - begin) / 1_000_000_000, what);
  }

  void atLeast(String what, double measured, double bar) {
    judge(what, measured, "≥ " + figure(bar), measured >= bar);
  }

  void atMost(String what, double measured, double bar) {
    judge(what, measured, "≤ " + figure(bar), measured <= bar);
  }

  private void judge(String what, double measured, String bar, boolean isMet) {
    bars.add(List.of(what, figure(measured), bar, isMet ? "met" : "MISSED"));
  }

  void finish() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("bar", "measured", "asked", ""));
    rows.addAll(bars);
    table("Bars", rows);
  }

  /** The first row is the heading, the first column stands left. */
  void table(String title, List<List<String>> rows) {
    say("");
    say("%s", title);
    int columns = rows.getFirst().size();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < columns; column++) {
        int width = width(rows, column);
        String cell = row.get(column);
        String space = " ".repeat(width - cell.length());
        line.append(column == 0 ? cell + space : "  " + space + cell);
      }
      out.println(line.toString().stripTrailing());
    }
    say("");
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  /** With as many decimals as a reader can use. */
  static String figure(double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
