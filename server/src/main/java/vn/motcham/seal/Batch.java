package vn.motcham.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import vn.motcham.secret.Digest;
import vn.motcham.yaml.CanonicalJson;

/**
 * What one night sealed, or a part of it where there was very much. Each names the hash of the one
 * before, so none can be changed or taken out without changing all that follow.
 *
 * @param day whose first hour sealed it
 * @param leaves how many rows
 * @param root of the tree over them
 * @param codes the lists of look-up codes that it seals as well
 * @param uncoded how many responses were kept before there were codes
 * @param previous hash of the batch before; zeros for the first
 */
record Batch(
    int number,
    LocalDate day,
    int leaves,
    byte[] root,
    List<CodeDay> codes,
    int uncoded,
    byte[] previous) {
  static final byte[] NONE_BEFORE = new byte[32];

  Batch {
    codes = List.copyOf(codes);
  }

  /**
   * The look-up codes of one day, and what became of the responses.
   *
   * @param root of the tree over its lines
   */
  record CodeDay(LocalDate day, int codes, byte[] root) {}

  /** A batch with the name of the key that signed it. */
  record Signed(Batch batch, String key, byte[] signature) {}

  /** What is signed, and published: RFC 8785 JSON. */
  String statement() {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    ArrayNode lists = statement.putArray("codes");
    for (CodeDay list : codes) {
      lists
          .addObject()
          .put("day", list.day().toString())
          .put("codes", list.codes())
          .put("root", hex(list.root()));
    }
    statement
        .put("number", number)
        .put("day", day.toString())
        .put("leaves", leaves)
        .put("root", hex(root))
        .put("uncoded", uncoded)
        .put("previous", hex(previous));
    return CanonicalJson.write(statement);
  }

  byte[] bytes() {
    return statement().getBytes(StandardCharsets.UTF_8);
  }

  byte[] hash() {
    return Digest.sha256(bytes());
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
