package vn.motcham;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The product as a newcomer starts it: processes of their own, one after the other, on the embedded
 * database of one home. Its invented people go back as many days as a test needs.
 */
final class Product implements AutoCloseable {
  /** For a machine that has much else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  private final Path home;
  private final int days;
  private final List<Process> started = new ArrayList<>();

  Product(Path home, int days) {
    this.home = home;
    this.days = days;
  }

  /** A process and what it has said so far. */
  record Server(Process process, String address, String output) {
    String receipt() {
      Matcher url = Pattern.compile("http\\S+/r/\\S+").matcher(output);
      if (!url.find()) {
        throw new AssertionError(output);
      }
      return url.group();
    }

    void stop() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  /** Starts it and waits until it has greeted. */
  Server start() throws IOException, InterruptedException {
    return startUntil(output -> output.contains("/staff/sign-in") && output.endsWith("\n\n"));
  }

  /** Starts it and waits until what it said is enough. */
  Server startUntil(Predicate<String> enough) throws IOException, InterruptedException {
    int port = freePort();
    Path log = home.resolve("log-" + port);
    Process process = builder(port).redirectOutput(log.toFile()).start();
    started.add(process);
    String output = waitFor(process, log, enough);
    return new Server(process, "http://localhost:" + port, output);
  }

  private ProcessBuilder builder(int port) {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().remove("DATASOURCES_DEFAULT_URL");
    builder.environment().put("MICRONAUT_ENVIRONMENTS", "demo");
    builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    builder.environment().put("MOTCHAM_DATA_DIR", home.resolve("data").toString());
    builder.environment().put("MOTCHAM_KEYS_DIR", home.resolve("keys").toString());
    builder.environment().put("MOTCHAM_DEMONSTRATION_DAYS", Integer.toString(days));
    return builder.redirectErrorStream(true);
  }

  /** The command line, without arguments. */
  static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath(),
        "vn.motcham.Application");
  }

  /** Without the tests' own folder, which would bring the tests' database along. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String waitFor(Process process, Path log, Predicate<String> enough)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      String output = Files.readString(log);
      if (enough.test(output)) {
        return output;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it did not start:\n" + Files.readString(log));
  }

  /** A path of one process's address, at another one. */
  static String at(Server server, String address) {
    return server.address() + URI.create(address).getPath();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      process.waitFor();
    }
  }
}
