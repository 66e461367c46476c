package vn.motcham.load;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product as a process of its own, on a database that outlives it. */
final class RunningProduct implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final Map<String, String> settings;
  private final Path home;
  private final List<String> java;
  private final int port;
  private final Process process;
  private final String greeting;

  private RunningProduct(Map<String, String> settings, Path home, List<String> java)
      throws IOException, InterruptedException {
    this.settings = settings;
    this.home = home;
    this.java = java;
    this.port = freePort();
    Path log = home.resolve("server-" + port + ".log");
    this.process = builder(java, List.of()).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    this.greeting = await(log);
  }

  /**
   * @param settings by their names as properties
   * @param java options of the virtual machine
   */
  static RunningProduct start(Map<String, String> settings, Path home, List<String> java)
      throws IOException, InterruptedException {
    return new RunningProduct(settings, home, java);
  }

  /** The same once more, after it was stopped. */
  RunningProduct again() throws IOException, InterruptedException {
    return new RunningProduct(settings, home, java);
  }

  long pid() {
    return process.pid();
  }

  int port() {
    return port;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** What it printed once, when it started for the first time. */
  String said(String pattern) {
    Matcher said = Pattern.compile(pattern).matcher(greeting);
    if (!said.find()) {
      throw new IllegalStateException("It did not say " + pattern + ":\n" + greeting);
    }
    return said.group(1);
  }

  /** Runs one of the product's commands beside it, and returns what it printed. */
  String command(String... arguments) throws IOException, InterruptedException {
    Path log = home.resolve("command.log");
    Process command =
        builder(List.of("-XX:TieredStopAtLevel=1"), Arrays.asList(arguments))
            .redirectOutput(log.toFile())
            .start();
    if (command.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ":\n" + Files.readString(log));
    }
    return Files.readString(log);
  }

  private ProcessBuilder builder(List<String> options, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", classPath(), "vn.motcham.Application"));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    settings.forEach((name, value) -> builder.environment().put(variable(name), value));
    builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    return builder;
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Without the tests' own folder, which would bring the tests' beans along. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String await(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      String output = Files.readString(log);
      if (output.contains("/staff/sign-in") && output.endsWith("\n\n")) {
        return output;
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new IllegalStateException("It did not start:\n" + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
