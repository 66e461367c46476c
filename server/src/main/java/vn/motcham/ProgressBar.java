package vn.motcham;

import java.io.PrintStream;

/** How far a long work is: a bar that grows on a terminal, a line for each tenth elsewhere. */
final class ProgressBar {
  private static final int WIDTH = 40;
  private static final int LINES = 10;

  private final PrintStream out;
  private final boolean grows;
  private int told = -1;

  ProgressBar(PrintStream out, boolean grows) {
    this.out = out;
    this.grows = grows;
  }

  /** There is a console only on a terminal, unless the machine is told otherwise. */
  @SuppressWarnings("SystemConsoleNull")
  static ProgressBar onTerminal() {
    var console = System.console();
    return new ProgressBar(Terminal.ERR, console != null && console.isTerminal());
  }

  void tell(int done, int all) {
    int steps = grows ? WIDTH : LINES;
    int step = all == 0 ? steps : (int) ((long) done * steps / all);
    if (step == told) {
      return;
    }
    told = step;
    int percent = step * 100 / steps;
    if (grows) {
      out.printf("\r[%-" + WIDTH + "s] %3d %%", "#".repeat(step), percent);
      if (step == steps) {
        out.println();
      }
    } else {
      out.printf("%3d %%%n", percent);
    }
  }
}
