package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a newcomer starts it: a process of its own, on the embedded database. */
class SurvivalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stopEverything() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void aRatingThatWasThankedForSurvivesAKilledServerAndARestart() throws Exception {
    Server first = start();
    assertThat(first.output()).contains("/staff/sign-in").contains("admin");
    assertThat(rate(first.receipt())).isEqualTo(303);

    first.process().destroyForcibly().waitFor();
    Server second = start();
    assertThat(second.output()).as("the password is printed once").doesNotContain("password");
    assertThat(rate(at(second, first.receipt()))).as("it was spent before").isEqualTo(409);
    assertThat(rate(second.receipt())).isEqualTo(303);

    second.process().destroy();
    second.process().waitFor();
    Server third = start();
    assertThat(rate(at(third, second.receipt()))).isEqualTo(409);
    assertThat(get(third.address() + "/health"))
        .contains("\"durability\":\"strong\"")
        .contains("\"privileges\":\"strong\"");
  }

  private record Server(Process process, String address, String output) {
    String receipt() {
      Matcher url = Pattern.compile("http\\S+/r/\\S+").matcher(output);
      assertThat(url.find()).isTrue();
      return url.group();
    }
  }

  private Server start() throws IOException, InterruptedException {
    int port = freePort();
    Path log = home.resolve("log-" + port);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            productClassPath(),
            "vn.motcham.Application");
    builder.environment().remove("DATASOURCES_DEFAULT_URL");
    builder.environment().put("MICRONAUT_ENVIRONMENTS", "demo");
    builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    builder.environment().put("MOTCHAM_DATA_DIR", home.resolve("data").toString());
    builder.environment().put("MOTCHAM_KEYS_DIR", home.resolve("keys").toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    started.add(process);
    return new Server(process, "http://localhost:" + port, waitForGreeting(process, log));
  }

  /** Without the tests' own folder, which would bring the tests' database along. */
  private static String productClassPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String waitForGreeting(Process process, Path log)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      String output = Files.readString(log);
      if (output.contains("/staff/sign-in") && output.endsWith("\n\n")) {
        return output;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("it did not start:\n" + Files.readString(log));
  }

  private static String at(Server server, String receipt) {
    return server.address() + URI.create(receipt).getPath();
  }

  private int rate(String receipt) throws IOException, InterruptedException {
    Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"").matcher(get(receipt));
    assertThat(id.find()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(receipt))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString("id=" + id.group(1) + "&overall=satisfied"))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
