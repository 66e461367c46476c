package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Programs of others, by which what was printed is looked at. */
final class Program {
  private static final int SECONDS = 300;

  /** Some of the files have no code in them. */
  private static final int NOT_IN_ALL = 4;

  private Program() {}

  static boolean isThere(String name) {
    String path = String.valueOf(System.getenv("PATH"));
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Runs a program to its end and returns what it said. */
  static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Set.of(0, NOT_IN_ALL)).as(command.getFirst()).contains(process.exitValue());
    return said.lines().toList();
  }
}
