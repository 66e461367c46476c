package vn.motcham;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcham.tally.Recounted;
import vn.motcham.tally.Recounted.Unequal;
import vn.motcham.tally.Tallies;

/** Counts every tally anew and says whether it stood there so. */
@Command(
    name = "recount",
    description = "Counts all tallies anew from the responses, and says which stood otherwise.",
    mixinStandardHelpOptions = true)
final class RecountCommand implements Callable<Integer> {
  private static final int UNEQUAL = 1;

  @Option(
      names = "--check",
      description = "changes nothing; the exit code is 1 where a tally is not what it should be")
  private boolean check;

  @Override
  public Integer call() {
    try (var house = Application.open()) {
      Tallies tallies = house.getBean(Tallies.class);
      ProgressBar bar = ProgressBar.onTerminal();
      Recounted recounted = check ? tallies.check(bar::tell) : tallies.recountAll(bar::tell);
      report(recounted);
      return check && !recounted.isEqual() ? UNEQUAL : 0;
    }
  }

  private void report(Recounted recounted) {
    if (recounted.changed() > 0) {
      Terminal.OUT.println(
          recounted.changed() + " cells had new responses, and nothing can be said of these.");
    }
    if (recounted.isEqual()) {
      Terminal.OUT.println(recounted.cells() + " cells, all equal.");
      return;
    }
    recounted.unequal().forEach(one -> Terminal.OUT.println(line(one)));
    Terminal.OUT.println(
        recounted.cells()
            + " cells; the first tallies that stood otherwise are listed above, "
            + (check ? "and stand so still." : "and are put right."));
  }

  private static String line(Unequal one) {
    return "unit %d, survey %d, %d, %s: stood %s, counted %s"
        .formatted(
            one.unit(),
            one.survey(),
            one.bucket(),
            one.tally(),
            orNothing(one.stood()),
            orNothing(one.counted()));
  }

  private static String orNothing(String numbers) {
    return numbers.isEmpty() ? "nothing" : numbers;
  }
}
