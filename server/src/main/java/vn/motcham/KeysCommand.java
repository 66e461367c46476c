package vn.motcham;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcham.daykey.DayKeys;
import vn.motcham.envelope.Envelopes;
import vn.motcham.invitation.Invitations;
import vn.motcham.staff.Audit;

/** The keys of the days, those that make tokens, and those for which kiosks seal what they keep. */
@Command(
    name = "keys",
    description =
        "The keys of the days, those that make tokens, and those for which kiosks seal what they"
            + " keep.",
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

  /** The keys that can be replaced. */
  enum Replaceable {
    TOKENS,
    ENVELOPES
  }

  @Command(
      name = "rotate",
      description =
          "Makes a new key for what is printed from now on, or for what kiosks keep from their next"
              + " contact on; what there is already stays valid as long as the older keys are"
              + " there.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Parameters(paramLabel = "KEYS", description = "tokens or envelopes") Replaceable keys,
      @Option(
              names = "--number",
              defaultValue = "1",
              description = "of tokens, at least this one: after a loss, one that was never used")
          int number) {
    try (var house = Application.open()) {
      return switch (keys) {
        case TOKENS -> rotateTokens(house, number);
        case ENVELOPES -> rotateEnvelopes(house);
      };
    }
  }

  private static int rotateTokens(ApplicationContext house, int number) {
    Invitations invitations = house.getBean(Invitations.class);
    OptionalInt made = invitations.renewKey(number);
    if (made.isEmpty()) {
      Terminal.ERR.println("Keys have numbers up to 255.");
      return Application.REFUSED;
    }
    house
        .getBean(Audit.class)
        .recordOperator("token-key-rotated", Integer.toString(made.getAsInt()));
    Terminal.OUT.println(
        "Tokens are made with key %d from now on. Back it up. Until %s keep the older ones, too."
            .formatted(made.getAsInt(), invitations.endOfPrinted()));
    return 0;
  }

  private static int rotateEnvelopes(ApplicationContext house) {
    String id = house.getBean(Envelopes.class).renew().id();
    Terminal.OUT.println("Kiosks seal for key " + id + " from now on.");
    return 0;
  }
}
