package vn.motcham.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where the tests' browser comes from: an installed one, else Debian's package, else Playwright's
 * own download.
 */
sealed interface Chromium {
  /** A browser of this machine. */
  record Installed(Path program) implements Chromium {}

  /** The one that Playwright brought and finds by itself. */
  record Downloaded() implements Chromium {}

  List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  List<Path> ELSEWHERE =
      List.of(
          Path.of("/opt/google/chrome/chrome"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  /**
   * Finds one or gets one.
   *
   * @throws IllegalStateException with what to do, when there is none to be had
   */
  static Chromium obtain() {
    return findInstalled()
        .or(Chromium::fromDebian)
        .<Chromium>map(Installed::new)
        .or(Chromium::fromPlaywright)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    """
                    The browser tests need a Chromium, and none can be had: CHROME_PATH names none, none \
                    is installed, Debian's package can't be installed (that needs root and a package \
                    source), and Playwright's download failed. Install one (apt-get install chromium) \
                    or set CHROME_PATH to a Chromium or Chrome."""));
  }

  private static Optional<Path> findInstalled() {
    return candidates().filter(Chromium::starts).findFirst();
  }

  private static Stream<Path> candidates() {
    List<Path> candidates = new ArrayList<>();
    Optional.ofNullable(System.getenv("CHROME_PATH")).map(Path::of).ifPresent(candidates::add);
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/snap/bin";
    for (String name : NAMES) {
      Stream.of(path.split(":", -1))
          .filter(directory -> !directory.isEmpty())
          .map(directory -> Path.of(directory, name))
          .forEach(candidates::add);
    }
    candidates.addAll(ELSEWHERE);
    return candidates.stream().filter(Files::isExecutable).distinct();
  }

  /** Ubuntu puts a program of this name there that only asks for a snap. */
  private static boolean starts(Path program) {
    return succeeds(new ProcessBuilder(program.toString(), "--version"), 30);
  }

  private static Optional<Path> fromDebian() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    System.out.println("No Chromium here; installing Debian's package");
    succeeds(apt("update", "-qq"), 180);
    succeeds(
        apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"),
        420);
    return findInstalled();
  }

  private static ProcessBuilder apt(String... arguments) {
    List<String> command = new ArrayList<>(List.of("apt-get"));
    command.addAll(List.of(arguments));
    ProcessBuilder apt = new ProcessBuilder(command);
    apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return apt;
  }

  private static Optional<Chromium> fromPlaywright() {
    System.out.println("No Chromium here; trying Playwright's download");
    ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
    install.command().addAll(List.of("install", "chromium"));
    return succeeds(install, 420) ? Optional.of(new Downloaded()) : Optional.empty();
  }

  private static boolean succeeds(ProcessBuilder command, int seconds) {
    command.redirectErrorStream(true).redirectOutput(log());
    try {
      Process process = command.start();
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProcessBuilder.Redirect log() {
    Path log = Path.of("target", "chromium.log");
    try {
      Files.createDirectories(log.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ProcessBuilder.Redirect.appendTo(log.toFile());
  }
}
