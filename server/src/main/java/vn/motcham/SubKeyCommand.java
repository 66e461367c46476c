package vn.motcham;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcham.invitation.OfflineIssuing;
import vn.motcham.invitation.SubKeyJson;
import vn.motcham.problem.Problem;
import vn.motcham.staff.Audit;
import vn.motcham.subkey.GivenSubKey;
import vn.motcham.subkey.SubKeys;
import vn.motcham.survey.Stage;

/** What counters make invitations with while they have no network. */
@Command(
    name = "subkey",
    description = "The keys with which counters make invitations without the network.",
    mixinStandardHelpOptions = true)
final class SubKeyCommand {
  @Command(
      name = "add",
      description = "Makes one and prints it, once, as the API does.",
      mixinStandardHelpOptions = true)
  int add(
      @Option(names = "--name", required = true, description = "whose it is") String name,
      @Option(names = "--unit", required = true, description = "number; this unit and all below it")
          int unit,
      @Option(names = "--numbers", required = true, description = "how many it can make at most")
          int numbers,
      @Option(names = "--stage", description = "may be repeated; without it: all")
          @Nullable List<Stage> stages,
      @Option(names = "--procedure", description = "code; may be repeated")
          @Nullable List<String> procedures,
      @Option(names = "--from", description = "the first day; without it: today")
          @Nullable LocalDate notBefore,
      @Option(names = "--to", description = "the last day; without it: as late as can be")
          @Nullable LocalDate expiresOn) {
    try (var house = Application.open()) {
      var order =
          new OfflineIssuing.Order(
              name,
              unit,
              stages == null ? EnumSet.allOf(Stage.class) : EnumSet.copyOf(stages),
              notBefore,
              expiresOn,
              numbers,
              procedures == null ? List.of() : procedures);
      return switch (house.getBean(OfflineIssuing.class).issue(order)) {
        case OfflineIssuing.Refusal(Problem problem) -> {
          Imports.refuse(problem);
          yield Application.REFUSED;
        }
        case OfflineIssuing.Given given -> {
          Terminal.OUT.println(new String(SubKeyJson.write(given), StandardCharsets.UTF_8));
          house.getBean(Audit.class).recordOperator("subkey-added", given.key().shown());
          yield 0;
        }
      };
    }
  }

  @Command(
      name = "list",
      description = "Those that can still be used, or could if they were not revoked.",
      mixinStandardHelpOptions = true)
  int list() {
    try (var house = Application.open()) {
      for (GivenSubKey given : house.getBean(SubKeys.class).listUsable()) {
        Terminal.OUT.println(
            "%s  unit %d  1-%d  %s to %s  %s%s"
                .formatted(
                    given.key().shown(),
                    given.key().unit(),
                    given.key().last(),
                    given.key().notBefore(),
                    given.key().expiresOn(),
                    given.name(),
                    given.revokedAt() == null ? "" : "  (revoked)"));
      }
      return 0;
    }
  }

  @Command(
      name = "revoke",
      description = "Ends one: what was printed of it opens no rating page any more.",
      mixinStandardHelpOptions = true)
  int revoke(@Parameters(paramLabel = "ID", description = "as it was given and listed") String id) {
    try (var house = Application.open()) {
      SubKeys subKeys = house.getBean(SubKeys.class);
      Optional<GivenSubKey> given = subKeys.find(id);
      if (given.isEmpty()) {
        Terminal.ERR.println("No such sub-key.");
        return Application.REFUSED;
      }
      subKeys.revoke(given.get());
      house.getBean(Audit.class).recordOperator("subkey-revoked", id);
      Terminal.OUT.println("Revoked. Other servers know within ten seconds.");
      return 0;
    }
  }
}
