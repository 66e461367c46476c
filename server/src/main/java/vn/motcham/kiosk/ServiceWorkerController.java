package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcham.http.JsonBody;
import vn.motcham.secret.Digest;

/**
 * The script by which a tablet keeps the kiosk's own files: ours, and in front of it the list of
 * the files with their hashes. Another file makes another script, and that is what browsers look
 * for.
 */
@Controller("/kiosk/service-worker.js")
final class ServiceWorkerController {
  private static final String FOLDER = "/kiosk/";

  private final byte[] script = script();

  @Get
  @Produces("text/javascript")
  byte[] get() {
    return script;
  }

  private static byte[] script() {
    String list = new String(JsonBody.write(shelf()), StandardCharsets.UTF_8);
    String text = new String(read(FOLDER + "service-worker.js"), StandardCharsets.UTF_8);
    return ("globalThis.SHELF = " + list + ";\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> shelf() {
    List<Map<String, String>> files = new ArrayList<>();
    for (JsonNode path : JsonBody.read(read(FOLDER + "files.json"))) {
      files.add(Map.of("path", path.textValue(), "hash", hash(path.textValue())));
    }
    String version = hex(Digest.sha256(files.toString())).substring(0, 16);
    return Map.of("version", version, "files", files);
  }

  private static String hash(String path) {
    return hex(Digest.sha256(read(path.equals(FOLDER) ? FOLDER + "index.html" : path)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] read(String path) {
    try (var file =
        Objects.requireNonNull(ServiceWorkerController.class.getResourceAsStream(path), path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
