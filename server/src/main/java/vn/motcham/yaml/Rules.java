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
import java.util.Optional;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** A JSON Schema, speaking in the product's own faults. */
public final class Rules {

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
  public List<Fault> faults(YamlTree tree) {
    return schema.validate(tree.root()).stream()
        .map(error -> fault(error, tree))
        .distinct()
        .toList();
  }

  private Fault fault(Error error, YamlTree tree) {
    String pointer = error.getInstanceLocation().toString();
    String place = tree.place(pointer);
    JsonNode rule = document.at(rule(error));
    return switch (error.getKeyword()) {
      case "required" ->
          Fault.at(place, ProblemType.DEFINITION_MISSING_KEY, "key", property(error));
      case "additionalProperties" -> {
        String key = property(error);
        yield unknown(tree.place(pointer + "/" + key), key, keysBeside(error));
      }
      case "enum" -> unknown(place, error.getInstanceNode().asText(), words(rule));
      case "type" -> Fault.at(place, ProblemType.DEFINITION_WRONG_TYPE, "expected", rule.asText());
      case "pattern" -> pattern(place, rule.asText(), error.getInstanceNode().asText());
      case "minLength", "minItems" -> Fault.at(place, ProblemType.DEFINITION_EMPTY);
      case "maxLength" -> Fault.at(place, ProblemType.TOO_LONG, "limit", rule.asText());
      case "minimum", "maximum" -> Fault.at(place, ProblemType.OUT_OF_RANGE);
      case "uniqueItems" -> Fault.at(place, ProblemType.DEFINITION_REPEATED);
      case "contains", "minContains" -> missingVietnamese(place);
      default -> Fault.at(place, ProblemType.DEFINITION_WRONG_VALUE, "reason", error.getMessage());
    };
  }

  private static Fault missingVietnamese(String place) {
    return Fault.at(place, ProblemType.DEFINITION_MISSING_LANGUAGE, "language", "vi");
  }

  private static Fault pattern(String place, String pattern, String value) {
    ProblemType type =
        pattern.equals("\\S") ? ProblemType.DEFINITION_EMPTY : ProblemType.DEFINITION_BAD_ID;
    return Fault.at(place, type, "value", value);
  }

  /** A word that isn't known here, with the one that was probably meant, or else all known. */
  static Fault unknown(String place, String word, Collection<String> known) {
    Optional<String> nearest = Spelling.findNearest(word, known);
    return nearest
        .map(
            meant ->
                new Fault(
                    place, ProblemType.DEFINITION_MISSPELT, Map.of("word", word, "nearest", meant)))
        .orElseGet(
            () ->
                new Fault(
                    place,
                    ProblemType.DEFINITION_UNKNOWN_WORD,
                    Map.of("word", word, "known", String.join(", ", known))));
  }

  private static String property(Error error) {
    return Objects.requireNonNullElse(error.getProperty(), "");
  }

  private Collection<String> keysBeside(Error error) {
    String rule = rule(error);
    List<String> keys = new ArrayList<>();
    document
        .at(rule.substring(0, rule.lastIndexOf('/')) + "/properties")
        .fieldNames()
        .forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String rule(Error error) {
    String location = error.getSchemaLocation().toString();
    return location.substring(location.indexOf('#') + 1);
  }
}
