package vn.motcham.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
  /** The largest file that is read. */
  public static final int MAXIMUM_BYTES = 256 * 1024;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(MAXIMUM_BYTES)
          .build();

  public static YamlTree read(byte[] bytes) {
    if (bytes.length > MAXIMUM_BYTES) {
      return unreadable(Fault.at("1:1", ProblemType.DEFINITION_TOO_LARGE));
    }
    try {
      return parse(decode(bytes));
    } catch (CharacterCodingException e) {
      return unreadable(Fault.at("1:1", ProblemType.DEFINITION_NOT_YAML, "reason", "not UTF-8"));
    } catch (MarkedYamlEngineException e) {
      String place = YamlGuard.place(e.getProblemMark());
      return unreadable(Fault.at(place, ProblemType.DEFINITION_NOT_YAML, "reason", e.getProblem()));
    } catch (YamlEngineException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return unreadable(Fault.at("1:1", ProblemType.DEFINITION_NOT_YAML, "reason", reason));
    }
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
}
