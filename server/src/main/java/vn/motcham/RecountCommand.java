package vn.motcham;

import picocli.CommandLine.Command;
import vn.motcham.tally.Tallies;

/** Counts every tally anew. */
@Command(
    name = "recount",
    description = "Counts all tallies anew from the responses.",
    mixinStandardHelpOptions = true)
final class RecountCommand implements Runnable {
  @Override
  public void run() {
    try (var house = Application.open()) {
      int cells = house.getBean(Tallies.class).recountAll();
      Terminal.OUT.println(cells + " cells counted.");
    }
  }
}
