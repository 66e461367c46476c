package vn.motcham.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** Looks at a tree by JSON pointers and collects the faults, each at its place in the file. */
public final class TreeCheck {
  private static final Set<String> TEXTS =
      Set.of("text", "kiosk-text", "title", "name", "standing", "introduction", "suffix", "break");

  private final YamlTree tree;
  private final List<Fault> faults = new ArrayList<>();

  public TreeCheck(YamlTree tree) {
    this.tree = tree;
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Holds the whole tree against a schema, too. */
  public void schema(Rules rules) {
    faults.addAll(rules.faults(tree));
  }

  public JsonNode at(String pointer) {
    return tree.root().at(pointer);
  }

  public boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  public String word(String pointer) {
    return at(pointer).asText();
  }

  /** Pointers to the items of a list. */
  public List<String> items(String pointer) {
    JsonNode list = at(pointer);
    int size = list.isArray() ? list.size() : 0;
    return IntStream.range(0, size).mapToObj(index -> pointer + "/" + index).toList();
  }

  /** Pointers to the members of a mapping. */
  public List<String> members(String pointer) {
    return at(pointer).properties().stream()
        .map(member -> pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"))
        .toList();
  }

  /** The key that a member's pointer ends with. */
  public static String key(String pointer) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    return key.replace("~1", "/").replace("~0", "~");
  }

  public List<String> words(String pointer) {
    return items(pointer).stream().map(this::word).toList();
  }

  public void fault(String pointer, ProblemType type) {
    fault(pointer, type, Map.of());
  }

  public void fault(String pointer, ProblemType type, String name, String value) {
    fault(pointer, type, Map.of(name, value));
  }

  public void fault(String pointer, ProblemType type, Map<String, String> details) {
    faults.add(tree.fault(pointer, type, details));
  }

  /** The word that stands there must be one of these. */
  public void known(String pointer, Collection<String> words) {
    known(pointer, word(pointer), words);
  }

  /** The same for a word that isn't the value there, but its key. */
  public void known(String pointer, String word, Collection<String> words) {
    if (!words.contains(word)) {
      faults.add(tree.unknown(pointer, word, words));
    }
  }

  /** The number or date that stands there isn't one of those expected. */
  public void outOfRange(String pointer, String expected) {
    fault(
        pointer,
        ProblemType.DEFINITION_OUT_OF_RANGE,
        Map.of("found", word(pointer), "expected", expected));
  }

  /** Where it is in the file. */
  public String place(String pointer) {
    return tree.place(pointer);
  }

  /** No two of these may have one id, nor ids that differ only by case. */
  public void unique(List<String> pointers) {
    Map<String, String> seen = new HashMap<>();
    for (String pointer : pointers) {
      String id = word(pointer + "/id");
      String earlier = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), pointer + "/id");
      if (earlier != null && !id.isEmpty()) {
        Map<String, String> details = Map.of("id", id, "earlier", tree.place(earlier));
        fault(pointer + "/id", ProblemType.DEFINITION_DUPLICATE_ID, details);
      }
    }
  }

  /**
   * Every text must be there in each of these languages, and in none that the file doesn't name.
   *
   * @param allowed those languages and the ones that may be partial
   */
  public void texts(List<String> complete, Collection<String> allowed) {
    texts("", tree.root(), complete, allowed);
  }

  private void texts(
      String pointer, JsonNode node, List<String> complete, Collection<String> allowed) {
    node.properties()
        .forEach(
            member -> {
              String inner = pointer + "/" + member.getKey();
              if (TEXTS.contains(member.getKey()) && member.getValue().isObject()) {
                text(inner, member.getValue(), complete, allowed);
              }
              if (!isText(member.getValue())) {
                texts(inner, member.getValue(), complete, allowed);
              }
            });
    if (node.isArray()) {
      items(pointer).forEach(item -> texts(item, at(item), complete, allowed));
    }
  }

  /** What respondents are told stands in a text too, but is more than one. */
  private static boolean isText(JsonNode node) {
    return node.isObject() && node.has("vi");
  }

  private void text(
      String pointer, JsonNode text, List<String> complete, Collection<String> allowed) {
    for (String language : complete) {
      if (!text.has(language)) {
        fault(pointer, ProblemType.DEFINITION_MISSING_LANGUAGE, "language", language);
      }
    }
    for (Map.Entry<String, JsonNode> one : text.properties()) {
      known(pointer + "/" + one.getKey(), one.getKey(), allowed);
    }
  }
}
