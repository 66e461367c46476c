package vn.motcham.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** RFC 8785 as far as definitions need it: sorted keys, no white space, short plain numbers. */
public final class CanonicalJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private CanonicalJson() {}

  public static String write(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(sorted(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("this was JSON when it was stored", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ArrayNode array -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> list.add(sorted(item)));
        yield list;
      }
      case ObjectNode object -> {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(one -> members.put(one.getKey(), sorted(one.getValue())));
        yield new ObjectNode(JsonNodeFactory.instance, members);
      }
      default -> node;
    };
  }
}
