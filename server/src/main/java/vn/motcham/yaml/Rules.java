package vn.motcham.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** A JSON Schema, speaking in the product's own faults. */
public final class Rules {
  /** What a pattern is about, by the name of its definition. */
  private static final Map<String, ProblemType> PATTERNS =
      Map.of(
          "id", ProblemType.DEFINITION_BAD_ID,
          "language", ProblemType.DEFINITION_BAD_LANGUAGE,
          "date", ProblemType.DEFINITION_BAD_DATE,
          "hash", ProblemType.DEFINITION_BAD_HASH,
          "recording", ProblemType.DEFINITION_BAD_RECORDING);

  private static final Map<String, ProblemType> TYPES =
      Map.of(
          "string", ProblemType.DEFINITION_WANTS_TEXT,
          "number", ProblemType.DEFINITION_WANTS_NUMBER,
          "integer", ProblemType.DEFINITION_WANTS_WHOLE_NUMBER,
          "array", ProblemType.DEFINITION_WANTS_LIST,
          "object", ProblemType.DEFINITION_WANTS_MAPPING);

  private final JsonNode document;
  private final Schema schema;

  /**
   * @param resource the schema's place among the resources, beginning with a slash
   */
  public Rules(String resource) {
    this.document = read(resource);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  private static JsonNode read(String resource) {
    try (var stream = Rules.class.getResourceAsStream(resource)) {
      byte[] json = Objects.requireNonNull(stream, resource).readAllBytes();
      return CanonicalJson.read(new String(json, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Every fault, at its place in the file. */
  List<Fault> faults(YamlTree tree) {
    return schema.validate(tree.root()).stream()
        .map(error -> fault(error, tree))
        .distinct()
        .toList();
  }

  private Fault fault(Error error, YamlTree tree) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode rule = document.at(rule(error));
    return switch (error.getKeyword()) {
      case "required" ->
          tree.fault(pointer, ProblemType.DEFINITION_MISSING_KEY, Map.of("key", property(error)));
      case "additionalProperties" ->
          tree.unknown(pointer + "/" + property(error), property(error), keysBeside(error));
      case "enum" -> tree.unknown(pointer, found(error), words(rule));
      case "type" -> tree.fault(pointer, type(rule), Map.of());
      case "const" -> tree.fault(pointer, ProblemType.DEFINITION_WANTS_TRUE, Map.of());
      case "pattern" -> tree.fault(pointer, pattern(error), Map.of("value", found(error)));
      case "minLength", "minItems", "minProperties" ->
          tree.fault(pointer, ProblemType.DEFINITION_EMPTY, Map.of());
      case "maxLength" -> tree.fault(pointer, ProblemType.TOO_LONG, Map.of("limit", rule.asText()));
      case "maxItems" ->
          tree.fault(pointer, ProblemType.DEFINITION_TOO_MANY, Map.of("limit", rule.asText()));
      case "minimum", "exclusiveMinimum", "maximum" -> outOfRange(error, pointer, tree);
      case "uniqueItems" -> tree.fault(pointer, ProblemType.DEFINITION_REPEATED, Map.of());
      case "contains", "minContains" ->
          tree.fault(pointer, ProblemType.DEFINITION_MISSING_LANGUAGE, Map.of("language", "vi"));
      default ->
          tree.fault(
              pointer, ProblemType.DEFINITION_WRONG_VALUE, Map.of("reason", error.getMessage()));
    };
  }

  private static ProblemType type(JsonNode rule) {
    return TYPES.getOrDefault(rule.asText(), ProblemType.DEFINITION_WANTS_TEXT);
  }

  private static ProblemType pattern(Error error) {
    String[] names = rule(error).split("/", -1);
    String name = names.length < 3 ? "" : names[2];
    return PATTERNS.getOrDefault(name, ProblemType.DEFINITION_EMPTY);
  }

  private Fault outOfRange(Error error, String pointer, YamlTree tree) {
    JsonNode beside = document.at(parent(rule(error)));
    String least =
        beside.has("minimum")
            ? beside.path("minimum").asText()
            : "> " + beside.path("exclusiveMinimum").asText();
    String expected = least + " … " + beside.path("maximum").asText();
    return tree.fault(
        pointer,
        ProblemType.DEFINITION_OUT_OF_RANGE,
        Map.of("found", found(error), "expected", expected));
  }

  private static String found(Error error) {
    return error.getInstanceNode().asText();
  }

  private static String property(Error error) {
    return Objects.requireNonNullElse(error.getProperty(), "");
  }

  private Collection<String> keysBeside(Error error) {
    List<String> keys = new ArrayList<>();
    document.at(parent(rule(error)) + "/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static String rule(Error error) {
    String location = error.getSchemaLocation().toString();
    return location.substring(location.indexOf('#') + 1);
  }
}
