package vn.motcham;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.daykey.DayKeys;
import vn.motcham.envelope.Envelopes;

/** The keys of the days, and those for which kiosks seal what they keep. */
@Command(
    name = "keys",
    description = "The keys of the days, and those for which kiosks seal what they keep.",
    mixinStandardHelpOptions = true)
final class KeysCommand {
  @Command(
      name = "give-up",
      description =
          "Goes on without the key of a day that is lost for good: what still comes of that day is"
              + " set aside, for copies can't be told any more.",
      mixinStandardHelpOptions = true)
  int giveUp(@Parameters(paramLabel = "DAY", description = "such as 2026-01-31") LocalDate day) {
    try (var house = Application.open()) {
      boolean given = house.getBean(DayKeys.class).giveUp(day);
      if (!given) {
        Terminal.ERR.println("No key of " + day + " was ever used, or it is gone already.");
        return Application.REFUSED;
      }
      Terminal.OUT.println("What still comes of " + day + " is set aside from now on.");
      return 0;
    }
  }

  @Command(
      name = "new-envelope",
      description =
          "Makes a new key, for which kiosks seal what they keep from their next contact on; what"
              + " was sealed for the ones before is still opened.",
      mixinStandardHelpOptions = true)
  void newEnvelope() {
    try (var house = Application.open()) {
      String id = house.getBean(Envelopes.class).renew().id();
      Terminal.OUT.println("Kiosks seal for key " + id + " from now on.");
    }
  }
}
