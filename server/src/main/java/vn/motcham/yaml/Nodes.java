package vn.motcham.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads values from a tree that has passed all checks. */
public final class Nodes {
  private Nodes() {}

  public static String id(JsonNode node) {
    return node.path("id").asText();
  }

  public static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>();
    list.forEach(node -> all.add(reader.apply(node)));
    return all;
  }

  /**
   * The value whose code stands there.
   *
   * @throws IllegalStateException if it is none of them
   */
  public static <E> E coded(E[] values, Function<E, String> code, JsonNode node) {
    for (E value : values) {
      if (code.apply(value).equals(node.asText())) {
        return value;
      }
    }
    throw new IllegalStateException("an unchecked word: " + node);
  }

  /** The same, or the first of them where nothing stands there. */
  public static <E> E codedOrFirst(E[] values, Function<E, String> code, JsonNode node) {
    return node.isMissingNode() ? values[0] : coded(values, code, node);
  }
}
