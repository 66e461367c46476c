package vn.motcham.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/**
 * A YAML file as a JSON tree that remembers where each value stood.
 *
 * @param places JSON pointer to {@code line:column}; a member of a mapping stands at its key
 * @param faults what the file breaks by itself; the tree may be incomplete then
 */
public record YamlTree(JsonNode root, Map<String, String> places, List<Fault> faults) {
  /** The detail of a fault that says where in the tree it is. */
  public static final String PATH = "path";

  /** The largest file that is read. */
  public static final int MAXIMUM_BYTES = 256 * 1024;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setMaxAliasesForCollections(0)
          // They are refused too, but by us, at their place.
          .setAllowNonScalarKeys(true)
          .setCodePointLimit(MAXIMUM_BYTES)
          .build();

  public static YamlTree read(byte[] bytes) {
    if (bytes.length > MAXIMUM_BYTES) {
      return unreadable(Fault.at("1:1", ProblemType.DEFINITION_TOO_LARGE));
    }
    try {
      return parse(decode(bytes));
    } catch (CharacterCodingException e) {
      return unreadable(Fault.at("1:1", ProblemType.DEFINITION_NOT_UTF8));
    } catch (MarkedYamlEngineException e) {
      return unreadable(syntax(YamlGuard.place(e.getProblemMark()), e.getProblem()));
    } catch (YamlEngineException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return unreadable(syntax("1:1", reason));
    }
  }

  private static Fault syntax(String place, String reason) {
    return reason.contains("(TAB)")
        ? Fault.at(place, ProblemType.DEFINITION_TAB)
        : Fault.at(place, ProblemType.DEFINITION_NOT_YAML, "reason", reason);
  }

  private static YamlTree parse(String yaml) {
    List<Fault> faults = YamlGuard.faults(SETTINGS, yaml);
    if (!faults.isEmpty()) {
      return new YamlTree(JsonNodeFactory.instance.objectNode(), Map.of(), faults);
    }
    return YamlTreeBuilder.build(new Compose(SETTINGS).composeString(yaml).orElseThrow());
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      // UTF-16 without its mark: every other byte of plain letters is zero.
      throw new MalformedInputException(1);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static YamlTree unreadable(Fault fault) {
    return new YamlTree(JsonNodeFactory.instance.objectNode(), Map.of(), List.of(fault));
  }

  /** Where the value stands, or, if it is missing, what it is missing from. */
  public String place(String pointer) {
    String place = places.get(pointer);
    if (place != null || pointer.isEmpty()) {
      return place == null ? "1:1" : place;
    }
    return place(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  /** A fault at this place; its detail {@code path} says the same in words. */
  Fault fault(String pointer, ProblemType type, Map<String, String> details) {
    Map<String, String> all = new HashMap<>(details);
    all.put(PATH, path(pointer));
    return new Fault(place(pointer), type, all);
  }

  /** A word that isn't known here, with the one that was probably meant, or else all known. */
  Fault unknown(String pointer, String word, Collection<String> known) {
    return Spelling.findNearest(word, known)
        .map(meant -> Map.of("word", word, "nearest", meant))
        .map(details -> fault(pointer, ProblemType.DEFINITION_MISSPELT, details))
        .orElseGet(
            () ->
                fault(
                    pointer,
                    ProblemType.DEFINITION_UNKNOWN_WORD,
                    Map.of("word", word, "known", Spelling.list(known))));
  }

  /** {@code sections[0].questions[3].when} for {@code /sections/0/questions/3/when}. */
  static String path(String pointer) {
    return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
  }
}
