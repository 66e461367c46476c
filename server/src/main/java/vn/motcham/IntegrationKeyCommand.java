package vn.motcham;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcham.integration.IntegrationKeys;
import vn.motcham.staff.Audit;
import vn.motcham.unit.Units;

/** The keys of other systems. */
@Command(
    name = "integration-key",
    description = "The keys by which other systems ask for invitations and wake kiosks.",
    mixinStandardHelpOptions = true)
final class IntegrationKeyCommand {
  @Command(
      name = "add",
      description = "Makes a key and prints it, once.",
      mixinStandardHelpOptions = true)
  int add(
      @Option(names = "--name", required = true, description = "whose key it is") String name,
      @Option(
              names = "--unit",
              required = true,
              description = "number; this unit and all below it; may be repeated")
          List<Integer> units) {
    try (var house = Application.open()) {
      Units known = house.getBean(Units.class);
      if (!units.stream().allMatch(unit -> known.find(unit).isPresent())) {
        Terminal.ERR.println("No such unit.");
        return Application.REFUSED;
      }
      Terminal.OUT.println(house.getBean(IntegrationKeys.class).add(name, units));
      house.getBean(Audit.class).recordOperator("integration-key-added", name);
      return 0;
    }
  }

  @Command(
      name = "revoke",
      description = "Ends the keys of this name.",
      mixinStandardHelpOptions = true)
  int revoke(@Option(names = "--name", required = true) String name) {
    try (var house = Application.open()) {
      int revoked = house.getBean(IntegrationKeys.class).revoke(name);
      house.getBean(Audit.class).recordOperator("integration-key-revoked", name);
      Terminal.OUT.println(revoked + " revoked.");
      return revoked > 0 ? 0 : Application.REFUSED;
    }
  }
}
