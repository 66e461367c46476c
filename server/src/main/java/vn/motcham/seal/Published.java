package vn.motcham.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.motcham.secret.Digest;
import vn.motcham.yaml.CanonicalJson;

/**
 * A batch as it was published, and kept by somebody who trusts no database.
 *
 * @param hash in hexadecimal
 * @param isWhole whether its hash is that of its statement
 */
public record Published(int number, String hash, boolean isWhole) {
  private static final JsonMapper JSON = new JsonMapper();

  /** One batch, or a list of them; none if it is neither. */
  public static Optional<List<Published>> read(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      List<Published> all = new ArrayList<>();
      for (JsonNode one : tree.isArray() ? tree : List.of(tree)) {
        if (!one.path("statement").path("number").isInt() || !one.path("hash").isTextual()) {
          return Optional.empty();
        }
        all.add(of(one));
      }
      return Optional.of(all);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Published of(JsonNode one) {
    String hash = one.path("hash").asText();
    JsonNode statement = one.path("statement");
    byte[] bytes = CanonicalJson.write(statement).getBytes(StandardCharsets.UTF_8);
    return new Published(
        statement.path("number").asInt(), hash, Batch.hex(Digest.sha256(bytes)).equals(hash));
  }

  /** As JSON: the statement, its hash, and what is needed to check the signature. */
  static String write(Batch.Signed signed, byte[] publicKey) {
    Base64.Encoder base64 = Base64.getEncoder();
    return """
    {
      "statement": %s,
      "hash": "%s",
      "key": "%s",
      "publicKey": "%s",
      "signature": "%s"
    }
    """
        .formatted(
            signed.batch().statement(),
            Batch.hex(signed.batch().hash()),
            signed.key(),
            base64.encodeToString(publicKey),
            base64.encodeToString(signed.signature()));
  }
}
