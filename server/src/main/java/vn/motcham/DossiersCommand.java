package vn.motcham;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.dossier.Dossiers;
import vn.motcham.staff.Audit;

/** The counts of dossiers. */
@Command(
    name = "dossiers",
    description = "The counts of dossiers.",
    mixinStandardHelpOptions = true)
final class DossiersCommand {
  @Command(
      name = "import",
      description = "Imports counts of dossiers from a CSV or XLSX template, all or nothing.",
      mixinStandardHelpOptions = true)
  int importFile(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    try (var house = Application.open()) {
      int exit = Imports.run(file, house.getBean(Dossiers.class)::importFile);
      house.getBean(Audit.class).recordOperator("dossiers-import", "exit " + exit);
      return exit;
    }
  }
}
