package vn.motcham;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcham.seal.Published;
import vn.motcham.seal.Seals;
import vn.motcham.seal.Verdict;

/** Proves that everything is as it was sealed, or names what is not. */
@Command(
    name = "verify",
    description = "Holds every response against its seal; exit code 1 if one was altered.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final int ALTERED = 1;
  private static final int BAR = 40;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Batches as /seals/<number>.json published them, kept elsewhere; -: the input.")
  private @Nullable String against;

  @Override
  public Integer call() throws IOException {
    Optional<List<Published>> published =
        against == null ? Optional.of(List.of()) : Published.read(text(against));
    if (published.isEmpty()) {
      Terminal.ERR.println(against + " is no published batch.");
      return Application.REFUSED;
    }
    try (var house = Application.open()) {
      return tell(house.getBean(Seals.class).verify(published.get(), progress()));
    }
  }

  private static String text(String file) throws IOException {
    byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int tell(Verdict verdict) {
    verdict.findings().forEach(finding -> Terminal.ERR.println(finding.line()));
    if (!verdict.findings().isEmpty()) {
      return ALTERED;
    }
    Terminal.OUT.println(
        verdict.since() == null
            ? "Nothing is sealed yet."
            : "%d responses in %d batches since %s are as they were sealed; %d rows wait for theirs."
                .formatted(
                    verdict.responses(), verdict.batches(), verdict.since(), verdict.waiting()));
    return 0;
  }

  /** A bar, for whoever watches; a log gets none. */
  private static DoubleConsumer progress() {
    if (System.console() == null || !System.console().isTerminal()) {
      return _ -> {};
    }
    var shown = new AtomicInteger(-1);
    return done -> {
      if (shown.getAndSet((int) (done * 100)) == (int) (done * 100)) {
        return;
      }
      int full = (int) (done * BAR);
      Terminal.ERR.print(
          "\r[%s%s] %3d %%%s"
              .formatted(
                  "#".repeat(full),
                  ".".repeat(BAR - full),
                  (int) (done * 100),
                  full == BAR ? "\n" : ""));
    };
  }
}
