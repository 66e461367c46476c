package vn.motcham.house;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client that follows nothing, remembers nothing and hides nothing. */
public final class Web {
  private static final byte[] NOTHING = {};

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  private Web(String address) {
    this.address = address;
  }

  public static Web of(EmbeddedServer server) {
    return at("http://localhost:" + server.getPort());
  }

  public static Web at(String address) {
    return new Web(address);
  }

  /** Where it goes, without a path. */
  public String address() {
    return address;
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, NOTHING, headers);
  }

  /** As a browser asks for a page. */
  public Reply open(String path, String... headers) {
    return get(path, with(headers, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  public Reply post(String path, String json, String... headers) {
    return send(
        "POST",
        path,
        json.getBytes(StandardCharsets.UTF_8),
        with(headers, "Content-Type", "application/json"));
  }

  /**
   * @param form see {@link #form}
   */
  public Reply submit(String path, String form, String... headers) {
    return send(
        "POST",
        path,
        form.getBytes(StandardCharsets.UTF_8),
        with(
            headers,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html,*/*;q=0.8"));
  }

  /** Names and values in turn, as a browser writes a form. */
  public static String form(String... pairs) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", fields);
  }

  public Reply send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] headers, String... more) {
    List<String> all = new ArrayList<>(List.of(headers));
    for (int i = 0; i < more.length; i += 2) {
      if (!List.of(headers).contains(more[i])) {
        all.add(more[i]);
        all.add(more[i + 1]);
      }
    }
    return all.toArray(String[]::new);
  }
}
