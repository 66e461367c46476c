package vn.motcham;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.daykey.DayKeys;

/** The keys of the days. */
@Command(name = "keys", description = "The keys of the days.", mixinStandardHelpOptions = true)
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
}
