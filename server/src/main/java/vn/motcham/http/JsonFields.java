package vn.motcham.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * The fields of a JSON object, taken one by one; what is wrong with them is collected, not thrown.
 */
public final class JsonFields {
  private static final int MOST_UNKNOWN = 20;
  private static final int LONGEST_NAME = 64;

  private final JsonNode object;
  private final String place;
  private final List<Fault> faults;
  private final Set<String> taken = new LinkedHashSet<>();

  private JsonFields(JsonNode object, String place, List<Fault> faults) {
    this.object = object;
    this.place = place;
    this.faults = faults;
  }

  /**
   * @throws Refused {@code wrong-type} when it is no object
   */
  public static JsonFields of(JsonNode node) {
    if (!node.isObject()) {
      throw new Refused(Problem.of(List.of(Fault.at("", ProblemType.WRONG_TYPE))));
    }
    return new JsonFields(node, "", new ArrayList<>());
  }

  /** The fields of an object in this one; its faults are among those of this one. */
  public Optional<JsonFields> fields(String name) {
    Optional<JsonNode> node = take(name);
    if (node.isPresent() && !node.get().isObject()) {
      return refuse(name, ProblemType.WRONG_TYPE);
    }
    return node.map(object -> new JsonFields(object, pointer(name), faults));
  }

  /** The names of the fields and what they hold, all taken. */
  public Map<String, JsonNode> all() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    object.properties().forEach(field -> all.put(field.getKey(), field.getValue()));
    taken.addAll(all.keySet());
    return all;
  }

  /** The values of a list. */
  public Optional<List<JsonNode>> list(String name) {
    Optional<JsonNode> node = take(name);
    if (node.isPresent() && !node.get().isArray()) {
      return refuse(name, ProblemType.WRONG_TYPE);
    }
    return node.map(array -> array.valueStream().toList());
  }

  public Optional<Boolean> flag(String name) {
    Optional<JsonNode> node = take(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      return refuse(name, ProblemType.WRONG_TYPE);
    }
    return node.map(JsonNode::booleanValue);
  }

  /** A whole number of {@code least} to {@code most}. */
  public OptionalLong number(String name, long least, long most) {
    Optional<JsonNode> node = take(name);
    if (node.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!node.get().isIntegralNumber()) {
      faults.add(Fault.at(pointer(name), ProblemType.WRONG_TYPE));
      return OptionalLong.empty();
    }
    long value = node.get().longValue();
    if (!node.get().canConvertToLong() || value < least || value > most) {
      faults.add(Fault.at(pointer(name), ProblemType.OUT_OF_RANGE));
      return OptionalLong.empty();
    }
    return OptionalLong.of(value);
  }

  /** Likewise; a {@code null} says that there is none. */
  public OptionalLong numberOrNull(String name, long least, long most) {
    JsonNode node = object.get(name);
    if (node != null && node.isNull()) {
      taken.add(name);
      return OptionalLong.empty();
    }
    return number(name, least, most);
  }

  /** Finds fault with a field that was asked for before and is not there. */
  public void require(String... names) {
    for (String name : names) {
      if (!object.has(name)) {
        missing(name);
      }
    }
  }

  /** A text of 1 to {@code limit} characters. */
  public Optional<String> text(String name, int limit) {
    Optional<JsonNode> node = take(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isTextual() || node.get().textValue().isEmpty()) {
      return refuse(name, ProblemType.WRONG_TYPE);
    }
    String text = node.get().textValue();
    if (text.length() > limit) {
      faults.add(Fault.at(pointer(name), ProblemType.TOO_LONG, "limit", Integer.toString(limit)));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A whole number of 1 or more. */
  public OptionalInt number(String name) {
    Optional<JsonNode> node = take(name);
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!node.get().isIntegralNumber()) {
      faults.add(Fault.at(pointer(name), ProblemType.WRONG_TYPE));
      return OptionalInt.empty();
    }
    if (!node.get().canConvertToInt() || node.get().intValue() < 1) {
      faults.add(Fault.at(pointer(name), ProblemType.OUT_OF_RANGE));
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.get().intValue());
  }

  /** A day as ISO 8601 writes it. */
  public Optional<LocalDate> date(String name) {
    return text(name, 10)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException e) {
                return refuse(name, ProblemType.BAD_FORMAT);
              }
            });
  }

  public void missing(String name) {
    faults.add(Fault.at(pointer(name), ProblemType.MISSING_FIELD));
  }

  public <T> Optional<T> refuse(String name, ProblemType type) {
    faults.add(Fault.at(pointer(name), type));
    return Optional.empty();
  }

  public boolean hasFault(String name) {
    return faults.stream().anyMatch(fault -> fault.place().equals(pointer(name)));
  }

  /**
   * Call when every known field was taken.
   *
   * @throws Refused with every fault, those of unknown fields included
   */
  public void finish() {
    if (!finished().isEmpty()) {
      throw new Refused(Problem.of(faults));
    }
  }

  /** Likewise, with the faults as a value. */
  public List<Fault> finished() {
    refuseUnknown();
    return List.copyOf(faults);
  }

  /** Some of them at least; a name that is longer than any of ours is not repeated. */
  private void refuseUnknown() {
    object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !taken.contains(name))
        .limit(MOST_UNKNOWN)
        .map(name -> name.length() > LONGEST_NAME ? place : pointer(name))
        .forEach(place -> faults.add(Fault.at(place, ProblemType.UNKNOWN_FIELD)));
  }

  private Optional<JsonNode> take(String name) {
    taken.add(name);
    return Optional.ofNullable(object.get(name));
  }

  /** RFC 6901. */
  private String pointer(String name) {
    return place + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
