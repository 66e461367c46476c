package vn.motcham.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.motcham.http.JsonFields;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Stage;

/** What one-stop software asks for and gets. */
final class InvitationJson {
  /** How many may be asked for at once. */
  static final int MOST = 1_000;

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TOKEN = 200;
  private static final int LONGEST_REFERENCE = 100;

  /** Everything that can be seen, and spaces: two that look different are never taken for one. */
  private static final Pattern VISIBLE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]+");

  private InvitationJson() {}

  /**
   * The parts of a batch, each to be read by itself.
   *
   * @throws Refused when it is no list of 1 to {@link #MOST}
   */
  static List<Issuing.Wish> readBatch(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    Optional<List<JsonNode>> items = fields.list("invitations");
    fields.require("invitations");
    if (items.filter(List::isEmpty).isPresent()) {
      fields.refuse("invitations", ProblemType.OUT_OF_RANGE);
    }
    if (items.filter(list -> list.size() > MOST).isPresent()) {
      throw new Refused(ProblemType.BODY_TOO_LARGE);
    }
    fields.finish();
    return items.orElseThrow().stream().map(InvitationJson::read).toList();
  }

  static Issuing.Wish read(JsonNode body) {
    try {
      return order(body);
    } catch (Refused refused) {
      return new Issuing.Unreadable(refused.problem());
    }
  }

  private static Issuing.Order order(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    OptionalInt unit = fields.number("unit");
    OptionalInt decidingUnit = fields.number("decidingUnit");
    Optional<String> procedure = fields.text("procedure", LONGEST_CODE);
    Optional<String> field = fields.text("field", LONGEST_CODE);
    Optional<Stage> stage = stage(fields);
    Optional<InvitationRequest.Version> survey =
        fields.fields("survey").flatMap(InvitationJson::survey);
    Optional<LocalDate> notBefore = fields.date("notBefore");
    Optional<LocalDate> expiresOn = fields.date("expiresOn");
    Optional<String> reference = reference(fields);
    boolean needsActivation = needsActivation(fields);
    fields.require("unit", "stage");
    fields.finish();
    return new Issuing.Order(
        new InvitationRequest(
            unit.orElseThrow(),
            decidingUnit.isPresent() ? decidingUnit.getAsInt() : null,
            procedure.orElse(null),
            field.orElse(null),
            stage.orElseThrow(),
            survey.orElse(null),
            notBefore.orElse(null),
            expiresOn.orElse(null),
            needsActivation),
        reference.orElse(null));
  }

  private static boolean needsActivation(JsonFields fields) {
    return fields
        .text("activation", LONGEST_CODE)
        .filter(
            text ->
                text.equals("required")
                    || fields.refuse("activation", ProblemType.UNKNOWN_VALUE).isPresent())
        .isPresent();
  }

  /** Which invitation is to become valid: it is named in one of two ways. */
  sealed interface Named {}

  record ByToken(String token) implements Named {}

  record ByReference(String reference) implements Named {}

  /**
   * Reads which one.
   *
   * @throws Refused with all that is wrong with it
   */
  static Named readNamed(JsonNode body) {
    JsonFields fields = JsonFields.of(body);
    Optional<String> token = fields.text("token", LONGEST_TOKEN);
    Optional<String> reference = reference(fields);
    if (body.has("token") == body.has("reference")) {
      fields.refuse(
          "token", body.has("token") ? ProblemType.ONE_OF_TWO : ProblemType.MISSING_FIELD);
    }
    fields.finish();
    return token.<Named>map(ByToken::new).orElseGet(() -> new ByReference(reference.orElseThrow()));
  }

  private static Optional<String> reference(JsonFields fields) {
    return visible(fields, "reference", LONGEST_REFERENCE);
  }

  /** A text of which everything can be seen. */
  static Optional<String> visible(JsonFields fields, String name, int limit) {
    return fields
        .text(name, limit)
        .filter(
            text ->
                VISIBLE.matcher(text).matches()
                    || fields.refuse(name, ProblemType.BAD_TEXT).isPresent());
  }

  static Map<String, Object> write(Issuing.Given given) {
    Invitation invitation = given.invitation();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", invitation.url());
    json.put("token", invitation.token());
    json.put("alias", given.alias().shown());
    json.put("expiresOn", invitation.expiresOn().toString());
    return json;
  }

  private static Optional<Stage> stage(JsonFields fields) {
    return fields
        .text("stage", LONGEST_CODE)
        .flatMap(
            code -> Stage.find(code).or(() -> fields.refuse("stage", ProblemType.UNKNOWN_VALUE)));
  }

  private static Optional<InvitationRequest.Version> survey(JsonFields fields) {
    Optional<String> id = fields.text("id", LONGEST_CODE);
    OptionalInt version = fields.number("version");
    fields.require("id", "version");
    fields.finished();
    return id.isPresent() && version.isPresent()
        ? Optional.of(new InvitationRequest.Version(id.get(), version.getAsInt()))
        : Optional.empty();
  }
}
