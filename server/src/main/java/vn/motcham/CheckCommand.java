package vn.motcham;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcham.definition.Definitions;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** Holds survey definitions and targets against their rules, without a database. */
@Command(
    name = "check",
    description = "Checks survey definitions and targets; every fault with file, line and column.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIRECTORY",
      description = "where surveys and targets lie; without it, those that come with the product")
  @Nullable Path directory;

  @Override
  public Integer call() {
    String where = directory == null ? null : directory.toString();
    return switch (new Definitions(where).read()) {
      case Definitions.Complete complete -> {
        Terminal.OUT.printf(
            "%d surveys and %d programmes are in order.%n",
            complete.surveys().size(), complete.programmes().size());
        yield 0;
      }
      case Definitions.Faulty(var faults) -> {
        for (Fault fault : faults) {
          Terminal.ERR.println(fault.place() + ": " + Texts.of(fault, Language.EN));
        }
        yield Application.REFUSED;
      }
    };
  }
}
