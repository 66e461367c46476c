package vn.motcham;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.unit.ImportOutcome;

/** Imports a file and says what came of it. */
final class Imports {
  private Imports() {}

  interface Importing {
    ImportOutcome run(String fileName, InputStream content) throws IOException;
  }

  /** The exit code. */
  static int run(Path file, Importing importing) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return switch (importing.run(file.getFileName().toString(), content)) {
        case ImportOutcome.Imported(int added, int changed, int unchanged) -> {
          Terminal.OUT.printf("%d added, %d changed, %d unchanged.%n", added, changed, unchanged);
          yield 0;
        }
        case ImportOutcome.Refused(Problem problem) -> {
          refuse(problem);
          yield Application.REFUSED;
        }
      };
    }
  }

  static void refuse(Problem problem) {
    Terminal.ERR.println(Texts.of(problem, Language.EN));
    Terminal.refuse(problem.faults(), Language.EN);
  }
}
