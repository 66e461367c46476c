package vn.motcham.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.motcham.secret.Digest;

/**
 * A site as kiosks see it through an upgrade: from a moment on, one of their files is another one,
 * and the list of the files says so.
 */
final class NewerServer implements AutoCloseable {
  private static final String FILE = "/kiosk/styles/notice.css";
  private static final String LIST = "/kiosk/service-worker.js";
  private static final String ADDITION = "\n:root { --newer: 1; }\n";
  private static final Set<String> LEFT_OUT =
      Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "keep-alive");

  /** All comes whole and unpacked, so that it can be changed on the way. */
  private static final Set<String> OF_THE_BROWSERS_OWN =
      Set.of("accept-encoding", "if-none-match", "if-modified-since");

  private final Site site;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean upgraded;

  private NewerServer(Site site, HttpServer server) {
    this.site = site;
    this.server = server;
  }

  static NewerServer before(Site site) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    NewerServer newer = new NewerServer(site, server);
    server.createContext("/", newer::pass);
    server.setExecutor(newer.threads);
    server.start();
    return newer;
  }

  String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  void upgrade() {
    upgraded = true;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> reply = ask(exchange);
      byte[] body = body(exchange.getRequestURI().getPath(), reply.body());
      reply.headers().map().entrySet().stream()
          .filter(header -> !LEFT_OUT.contains(header.getKey()))
          .filter(header -> !header.getKey().startsWith(":"))
          .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
      exchange.sendResponseHeaders(reply.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.address(exchange.getRequestURI().toString())))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!LEFT_OUT.contains(lower) && !OF_THE_BROWSERS_OWN.contains(lower)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private byte[] body(String path, byte[] body) {
    return switch (path) {
      case FILE -> upgraded ? newer(body) : body;
      case LIST -> upgraded ? list(body) : body;
      default -> body;
    };
  }

  private static byte[] newer(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return (text + ADDITION).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] list(byte[] script) {
    byte[] file = site.download(FILE);
    String version = "\"version\":\"";
    return new String(script, StandardCharsets.UTF_8)
        .replace(hash(file), hash(newer(file)))
        .replace(version, version + "newer-")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Digest.sha256(bytes));
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
    threads.close();
  }
}
