package vn.motcham;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.staff.Audit;
import vn.motcham.unit.Procedures;

/** The catalogues of procedures and of fields. */
@Command(name = "procedures", description = "The procedures.", mixinStandardHelpOptions = true)
final class ProceduresCommand {
  @Command(
      name = "import",
      description = "Imports fields or procedures from a CSV or XLSX template; fields first.",
      mixinStandardHelpOptions = true)
  int importFile(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    try (var house = Application.open()) {
      int exit = Imports.run(file, house.getBean(Procedures.class)::importFile);
      house.getBean(Audit.class).recordOperator("procedures-import", "exit " + exit);
      return exit;
    }
  }
}
