package vn.motcham;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.staff.Audit;
import vn.motcham.unit.Units;

/** The catalogue of units. */
@Command(name = "units", description = "The units.", mixinStandardHelpOptions = true)
final class UnitsCommand {
  @Command(
      name = "import",
      description = "Imports units from a CSV or XLSX template, all or nothing.",
      mixinStandardHelpOptions = true)
  int importFile(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    try (var house = Application.open()) {
      int exit = Imports.run(file, house.getBean(Units.class)::importFile);
      house.getBean(Audit.class).recordOperator("units-import", "exit " + exit);
      return exit;
    }
  }
}
