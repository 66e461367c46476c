package vn.motcham.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.subkey.SubKey;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Procedure;

/** How a sub-key is asked for and handed over. */
public final class SubKeyJson {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_PROCEDURES = 500;
  private static final HexFormat HEX = HexFormat.of();

  private SubKeyJson() {}

  /**
   * Reads what is asked for.
   *
   * @throws Refused with all that is wrong with it
   */
  static OfflineIssuing.Order read(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    Optional<String> name = InvitationJson.visible(fields, "name", LONGEST_NAME);
    OptionalInt unit = fields.number("unit");
    Set<Stage> stages = stages(fields);
    Optional<LocalDate> notBefore = fields.date("notBefore");
    Optional<LocalDate> expiresOn = fields.date("expiresOn");
    OptionalInt numbers = fields.number("numbers");
    List<String> procedures = texts(fields, "procedures");
    if (procedures.size() > MOST_PROCEDURES) {
      fields.refuse("procedures", ProblemType.OUT_OF_RANGE);
    }
    fields.require("name", "unit", "numbers");
    fields.finish();
    return new OfflineIssuing.Order(
        name.orElseThrow(),
        unit.orElseThrow(),
        stages,
        notBefore.orElse(null),
        expiresOn.orElse(null),
        numbers.orElseThrow(),
        procedures);
  }

  /** All of them, if none is named. */
  private static Set<Stage> stages(JsonFields fields) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    Optional<List<JsonNode>> named = fields.list("stages");
    for (JsonNode code : named.orElse(List.of())) {
      Stage.find(code.asText())
          .ifPresentOrElse(stages::add, () -> fields.refuse("stages", ProblemType.UNKNOWN_VALUE));
    }
    return named.isEmpty() ? EnumSet.allOf(Stage.class) : stages;
  }

  private static List<String> texts(JsonFields fields, String name) {
    return fields.list(name).orElse(List.of()).stream().map(JsonNode::asText).toList();
  }

  /** All that a counter's software needs; it is as secret as what it makes is worth. */
  public static byte[] write(OfflineIssuing.Given given) {
    SubKey key = given.key();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", key.shown());
    json.put("unit", key.unit());
    json.put("stages", key.stages().stream().sorted().map(Stage::code).toList());
    json.put("issuedOn", key.issuedOn().toString());
    json.put("notBefore", key.notBefore().toString());
    json.put("expiresOn", key.expiresOn().toString());
    json.put("firstNumber", 1);
    json.put("lastNumber", key.last());
    json.put("url", given.address());
    json.put("scope", HEX.formatHex(key.scope()));
    json.put("key", HEX.formatHex(given.secret()));
    json.put("procedures", numbers(given.procedures()));
    return JsonBody.write(json);
  }

  private static Map<String, Integer> numbers(List<Procedure> procedures) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    procedures.forEach(procedure -> numbers.put(procedure.code(), procedure.number()));
    return numbers;
  }
}
