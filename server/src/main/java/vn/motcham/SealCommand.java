package vn.motcham;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcham.seal.Seals;

/** Seals by hand what the next night would. */
@Command(
    name = "seal",
    description = "Seals what was kept before today; once a day, as the server does by itself.",
    mixinStandardHelpOptions = true)
final class SealCommand implements Runnable {
  @Option(names = "--new-key", description = "Sign with a new key from now on.")
  private boolean newKey;

  @Override
  public void run() {
    try (var house = Application.open()) {
      Seals seals = house.getBean(Seals.class);
      if (newKey) {
        Terminal.OUT.println("Batches are signed with key " + seals.renewKey() + " from now on.");
      }
      List<Seals.Made> made = seals.seal();
      if (made.isEmpty()) {
        Terminal.OUT.println("Today has had its turn: what came since is sealed tomorrow.");
      }
      made.forEach(
          batch ->
              Terminal.OUT.println(
                  "Batch %d: %d rows sealed.".formatted(batch.number(), batch.leaves())));
    }
  }
}
