package vn.motcham.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The product in a process of its own, on a port that it keeps when it is started again. */
final class Server {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final Path log;
  private final List<String> command;
  private final Map<String, String> environment;
  private Process process;

  Server(Packed product, Path run, int port, Map<String, String> environment) throws IOException {
    this.port = port;
    this.log = run.resolve("server-" + port + ".log");
    this.environment = Map.copyOf(environment);
    this.command = command(product);
    this.process = launch();
  }

  int port() {
    return port;
  }

  void start() throws IOException {
    process = launch();
  }

  private Process launch() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("DATASOURCES_"));
    builder.environment().putAll(environment);
    builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    return Child.start(builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
  }

  private static List<String> command(Packed product) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + product.archive(),
        "-cp",
        product.classPath(),
        "vn.motcham.Application");
  }

  /** Waits until it is ready for work. */
  void await() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IOException("the server has ended: " + log + "\n" + Files.readString(log));
      }
      if (status("/health/readiness") == 200) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("the server does not become ready: " + log);
  }

  /** What it answers to a GET; 0: nothing within three seconds. */
  int status(String path) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(3))
              .build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** How many threads of the operating system it has. */
  int threads() {
    try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
      return (int) tasks.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  void kill() {
    Child.kill(process);
  }

  /** Asks it to end. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
