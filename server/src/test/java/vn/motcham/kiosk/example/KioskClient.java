package vn.motcham.kiosk.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kiosk in one file: it pairs, signs, fetches its assignment and sends a rating. It is meant to
 * be read by whoever writes a kiosk of their own, and is what tests and benches use.
 *
 * <p>Run it against a server and type the words that it prints at {@code /staff/kiosks/pair}:
 *
 * <pre>java KioskClient.java http://localhost:8080</pre>
 *
 * <p>What is signed is the UTF-8 text of four lines, without a line end after the last one:
 *
 * <pre>
 * POST
 * /api/v1/kiosk/responses          the path, and ?query if there is one
 * 1795250000000                    Kiosk-Time: milliseconds since 1970, at most 5 minutes off
 * 9f86d081884c7d659a2feaa0c5…      SHA-256 of the body in lower-case hex
 * </pre>
 *
 * <p>by ECDSA on P-256 with SHA-256; the signature is r and s, 32 bytes each, in base64url without
 * padding. The server answers {@code kiosk-time} with its own time when the clock is off: correct
 * and send again. Delete an answer only when an outcome names it as stored, duplicate or
 * quarantined; set it aside when it is rejected; keep it after any other reply, whatever it is.
 * Take no ratings while the assignment says {@code closed}.
 *
 * <p>While it says {@code wakes}, {@code GET /api/v1/kiosk/wakes?known=…} (the wake that it was
 * told last) answers 200 with what somebody has just finished, or 204 after some seconds; then ask
 * again. A response that is begun while this is on the screen carries {@code "wake": "…"}, and no
 * other.
 */
public final class KioskClient {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final KeyPair key;
  private String kioskId = "";

  /**
   * @param address of the server, such as {@code http://localhost:8080}
   */
  public KioskClient(String address) {
    this(address, newKey());
  }

  public KioskClient(String address, KeyPair key) {
    this.address = address;
    this.key = key;
  }

  public static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    KioskClient kiosk =
        new KioskClient(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
    Pairing pairing = kiosk.askToBePaired();
    System.out.println("Type these words at /staff/kiosks/pair: " + pairing.words());
    while (!kiosk.isPaired(pairing)) {
      Thread.sleep(2_000);
    }
    System.out.println("Paired as kiosk " + kiosk.kioskId());
    HttpResponse<String> assignment = kiosk.get("/api/v1/kiosk/assignment");
    System.out.println(assignment.statusCode() + " " + assignment.body());
    Asked asked = Asked.of(assignment.body());
    String rating = asked.rating(newId(), Instant.now(), "\"overall\": \"very-satisfied\"");
    HttpResponse<String> outcomes = kiosk.send(List.of(rating));
    System.out.println(outcomes.statusCode() + " " + outcomes.body());
  }

  /**
   * @param id by which the kiosk asks whether it was paired
   * @param words what the kiosk shows, one space between them
   */
  public record Pairing(String id, String words) {}

  /** The public key as a browser exports it ({@code spki}), in base64url. */
  public String publicKey() {
    return BASE64.encodeToString(key.getPublic().getEncoded());
  }

  /** Asks for three words; asking again gives the same ones. */
  public Pairing askToBePaired() {
    HttpResponse<String> answer =
        plain("POST", "/api/v1/kiosk/pairings", "{\"publicKey\": \"" + publicKey() + "\"}");
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    Object json = Json.read(answer.body());
    String words = Json.get(json, "words").replaceAll("[\\[\\],]", "");
    return new Pairing(Json.get(json, "pairingId"), words);
  }

  /** Whether somebody has typed the words by now; from then on this kiosk can sign. */
  public boolean isPaired(Pairing pairing) {
    HttpResponse<String> answer = plain("GET", "/api/v1/kiosk/pairings/" + pairing.id(), "");
    switch (answer.statusCode()) {
      case 200 -> kioskId = Json.get(Json.read(answer.body()), "kioskId");
      case 202 -> kioskId = "";
      default -> throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return !kioskId.isEmpty();
  }

  public String kioskId() {
    return kioskId;
  }

  /** A signed request, as it goes over the line; tests change one thing in it. */
  public record Request(
      String method, String path, byte[] body, String kioskId, String time, String signature) {
    public Request withBody(byte[] other) {
      return new Request(method, path, other, kioskId, time, signature);
    }

    public Request withMethod(String other) {
      return new Request(other, path, body, kioskId, time, signature);
    }

    public Request withPath(String other) {
      return new Request(method, other, body, kioskId, time, signature);
    }

    public Request withTime(String other) {
      return new Request(method, path, body, kioskId, other, signature);
    }

    public Request withKioskId(String other) {
      return new Request(method, path, body, other, time, signature);
    }

    public Request withSignature(String other) {
      return new Request(method, path, body, kioskId, time, other);
    }
  }

  /** Signs as of now. */
  public Request sign(String method, String path, String body) {
    return sign(method, path, body, Instant.now());
  }

  public Request sign(String method, String path, String body, Instant time) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String millis = Long.toString(time.toEpochMilli());
    byte[] signature = sign(key.getPrivate(), signedText(method, path, millis, bytes));
    return new Request(method, path, bytes, kioskId, millis, BASE64.encodeToString(signature));
  }

  /** The text that is signed. */
  public static byte[] signedText(String method, String path, String time, byte[] body) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      return String.join("\n", method, path, time, hash).getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(PrivateKey key, byte[] text) {
    try {
      Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
      signer.initSign(key);
      signer.update(text);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> send(Request request, String... headers) {
    HttpRequest.Builder builder =
        request(request.method(), request.path(), request.body())
            .header("Kiosk-Id", request.kioskId())
            .header("Kiosk-Time", request.time())
            .header("Kiosk-Signature", request.signature());
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return exchange(builder.build());
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(sign("GET", path, ""), headers);
  }

  public HttpResponse<String> post(String path, String json) {
    return send(sign("POST", path, json));
  }

  /**
   * Sends 1 to 100 responses at once.
   *
   * @param responses see {@link Asked#rating}
   */
  public HttpResponse<String> send(List<String> responses) {
    return post("/api/v1/kiosk/responses", batch(responses));
  }

  public static String batch(List<String> responses) {
    return "{\"responses\": [" + String.join(",\n", responses) + "]}";
  }

  /** 128 random bits, by which the server tells a copy from another response. */
  public static String newId() {
    byte[] id = new byte[16];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /**
   * What an assignment asks for.
   *
   * @param assignment its id, which every response names
   */
  public record Asked(int assignment, String survey, int version) {
    public static Asked of(String json) {
      Object tree = Json.read(json);
      return new Asked(
          Integer.parseInt(Json.get(tree, "assignment", "id")),
          Json.get(tree, "survey", "id"),
          Integer.parseInt(Json.get(tree, "survey", "version")));
    }

    /**
     * A response as it is sent.
     *
     * @param answers such as {@code "overall": "satisfied", "reasons": ["other"]}
     */
    public String rating(String id, Instant answeredAt, String answers) {
      return """
      {"id": "%s", "seq": 1, "survey": {"id": "%s", "version": %d}, "assignment": %d,
       "answeredAt": %d, "durationMs": 9000, "gapMs": null, "language": "vi",
       "complete": true, "lane": "live", "answers": {%s}}"""
          .formatted(id, survey, version, assignment, answeredAt.toEpochMilli(), answers);
    }
  }

  private HttpResponse<String> plain(String method, String path, String body) {
    return exchange(request(method, path, body.getBytes(StandardCharsets.UTF_8)).build());
  }

  private HttpRequest.Builder request(String method, String path, byte[] body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    return body.length == 0
        ? builder.method(method, BodyPublishers.noBody())
        : builder
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Just enough of a reader of JSON: objects, lists, and everything else as its text. */
  private static final class Json {
    private static final Pattern TOKEN =
        Pattern.compile(
            "\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([\\[\\]{},:])|([^\\s\\[\\]{},:\"]+))\\s*");

    private final Matcher tokens;

    private Json(String text) {
      this.tokens = TOKEN.matcher(text);
    }

    static Object read(String text) {
      Json json = new Json(text);
      json.next();
      return json.value();
    }

    /** The text at the end of a path of names. */
    static String get(Object tree, String... names) {
      Object found = tree;
      for (String name : names) {
        found = found instanceof Map<?, ?> object ? object.get(name) : null;
      }
      return Objects.requireNonNull(found, () -> String.join("/", names)).toString();
    }

    private void next() {
      if (!tokens.find()) {
        throw new IllegalStateException("no JSON");
      }
    }

    private boolean is(String mark) {
      return mark.equals(tokens.group(2));
    }

    private Object value() {
      if (is("{")) {
        return object();
      }
      if (is("[")) {
        return list();
      }
      String text = tokens.group(1);
      return text != null ? unescaped(text) : tokens.group(3);
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      for (next(); !is("}"); next()) {
        if (is(",")) {
          next();
        }
        String name = value().toString();
        next();
        next();
        object.put(name, value());
      }
      return object;
    }

    private List<Object> list() {
      List<Object> list = new ArrayList<>();
      for (next(); !is("]"); next()) {
        if (is(",")) {
          next();
        }
        list.add(value());
      }
      return list;
    }

    private static String unescaped(String text) {
      return Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))")
          .matcher(text)
          .replaceAll(
              escape ->
                  Matcher.quoteReplacement(
                      escape.group(1) != null
                          ? Character.toString(Integer.parseInt(escape.group(1), 16))
                          : "bfnrt".contains(escape.group(2)) ? " " : escape.group(2)));
    }
  }
}
