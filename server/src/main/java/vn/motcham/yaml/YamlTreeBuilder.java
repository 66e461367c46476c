package vn.motcham.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** Turns the nodes of one document into JSON. Texts become NFC; the tree holds no aliases. */
final class YamlTreeBuilder {
  // JSON's numbers only, and short ones: 012, 0x1F, no, yes and .inf are words.
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,8})\\.[0-9]{1,9}");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, String> places = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private YamlTreeBuilder() {}

  static YamlTree build(Node root) {
    YamlTreeBuilder builder = new YamlTreeBuilder();
    JsonNode tree = builder.value(root, "");
    return new YamlTree(tree, builder.places, builder.faults);
  }

  private JsonNode value(Node node, String pointer) {
    places.putIfAbsent(pointer, YamlGuard.place(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer);
      case SequenceNode sequence -> array(sequence, pointer);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("unexpected node " + node.getNodeType());
    };
  }

  private JsonNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple member : mapping.getValue()) {
      String place = YamlGuard.place(member.getKeyNode().getStartMark());
      if (member.getKeyNode() instanceof ScalarNode name) {
        member(object, text(name), place, pointer, member.getValueNode());
      } else {
        faults.add(Fault.at(place, ProblemType.DEFINITION_KEY_NOT_WORD));
      }
    }
    return object;
  }

  private void member(ObjectNode object, String key, String place, String parent, Node value) {
    String pointer = parent + "/" + key.replace("~", "~0").replace("/", "~1");
    if (key.equals("<<")) {
      faults.add(Fault.at(place, ProblemType.DEFINITION_SHORTCUT));
    } else if (object.has(key)) {
      String earlier = places.getOrDefault(pointer, "");
      Map<String, String> details =
          Map.of("key", key, "earlier", earlier, YamlTree.PATH, YamlTree.path(pointer));
      faults.add(new Fault(place, ProblemType.DEFINITION_DUPLICATE_KEY, details));
    } else {
      places.put(pointer, place);
      object.set(key, value(value, pointer));
    }
  }

  private JsonNode array(SequenceNode sequence, String pointer) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(value(item, pointer + "/" + array.size()));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar) {
    String text = text(scalar);
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return JSON.textNode(text);
    }
    return switch (text) {
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      case "", "~", "null" -> JSON.nullNode();
      default -> plain(text);
    };
  }

  private static JsonNode plain(String text) {
    if (INTEGER.matcher(text).matches()) {
      return JSON.numberNode(Integer.parseInt(text));
    }
    if (DECIMAL.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      return number.scale() > 0 ? JSON.numberNode(number) : JSON.numberNode(number.intValueExact());
    }
    return JSON.textNode(text);
  }

  private String text(ScalarNode scalar) {
    boolean block =
        scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    String text = block ? scalar.getValue().stripTrailing() : scalar.getValue();
    if (text.codePoints().anyMatch(YamlTreeBuilder::unprintable)) {
      faults.add(Fault.at(YamlGuard.place(scalar.getStartMark()), ProblemType.BAD_TEXT));
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean unprintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
