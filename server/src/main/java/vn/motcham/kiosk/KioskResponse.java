package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Given;
import vn.motcham.calendar.OpeningHours;
import vn.motcham.flag.Session;
import vn.motcham.http.JsonFields;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * One response as a kiosk sends it.
 *
 * @param id 32 lower-case hex digits, drawn by the device
 * @param survey id of the survey
 * @param assignment id of the assignment under which it was given
 * @param seq counts the device's responses, from 1
 * @param durationMs from the first touch to the thanks
 * @param gapMs since the sitting before; null: the kiosk does not know
 * @param answeredAt by the device's clock as corrected when the answer was kept
 * @param test whether nobody meant it
 * @param wake id of the wake that was on the screen; null: none was
 * @param helped whether somebody helped to answer; a kiosk that does not ask says nothing of it
 */
record KioskResponse(
    String id,
    String survey,
    int version,
    int assignment,
    int seq,
    long durationMs,
    @Nullable Long gapMs,
    Instant answeredAt,
    String language,
    boolean complete,
    boolean test,
    @Nullable String wake,
    boolean helped,
    Map<String, Given> answers) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final List<String> LANES = List.of("live", "test");
  private static final int LONGEST_CODE = 64;
  private static final int MOST_ANSWERS = 200;
  private static final int MOST_NUMBER = 65_535;

  /** A day, which nobody stands at a kiosk for. */
  private static final long LONGEST_STAY = 86_400_000;

  /** The last millisecond of the year 9999: a clock may be as wrong as that. */
  private static final long LATEST = 253_402_300_799_999L;

  KioskResponse {
    answers = Map.copyOf(answers);
  }

  sealed interface Reading {}

  record Readable(KioskResponse response) implements Reading {}

  /**
   * @param id null when even that can't be read
   * @param seq the same
   */
  record Unreadable(@Nullable String id, @Nullable Integer seq, Problem problem)
      implements Reading {}

  static Reading read(JsonNode item) {
    if (!item.isObject()) {
      return new Unreadable(null, null, Problem.of(List.of(Fault.at("", ProblemType.WRONG_TYPE))));
    }
    JsonFields fields = JsonFields.of(item);
    Optional<String> id = id(fields, "id");
    Optional<JsonFields> survey = fields.fields("survey");
    Optional<String> surveyId = survey.flatMap(s -> s.text("id", LONGEST_CODE));
    OptionalLong version =
        survey.map(s -> s.number("version", 1, MOST_NUMBER)).orElse(OptionalLong.empty());
    survey.ifPresent(s -> s.require("id", "version"));
    survey.ifPresent(JsonFields::finished);
    OptionalLong assignment = fields.number("assignment", 1, Integer.MAX_VALUE);
    OptionalLong answeredAt = fields.number("answeredAt", 0, LATEST);
    Optional<String> language = fields.text("language", LONGEST_CODE);
    Optional<Boolean> complete = fields.flag("complete");
    Optional<String> lane = lane(fields);
    Optional<String> wake = id(fields, "wake");
    Optional<Boolean> helped = fields.flag("helped");
    Map<String, Given> answers =
        fields.fields("answers").map(KioskResponse::answers).orElse(Map.of());
    OptionalLong seq = seq(fields);
    OptionalLong duration = fields.number("durationMs", 0, LONGEST_STAY);
    OptionalLong gap = fields.numberOrNull("gapMs", 0, LATEST);
    fields.require(
        "id",
        "seq",
        "survey",
        "assignment",
        "answeredAt",
        "durationMs",
        "language",
        "complete",
        "lane",
        "answers");
    List<Fault> faults = fields.finished();
    if (!faults.isEmpty()) {
      Integer number = seq.isPresent() ? (int) seq.getAsLong() : null;
      return new Unreadable(id.orElse(null), number, Problem.of(faults));
    }
    return new Readable(
        new KioskResponse(
            id.orElseThrow(),
            surveyId.orElseThrow(),
            (int) version.orElseThrow(),
            (int) assignment.orElseThrow(),
            (int) seq.orElseThrow(),
            duration.orElseThrow(),
            gap.isPresent() ? gap.getAsLong() : null,
            Instant.ofEpochMilli(answeredAt.orElseThrow()),
            language.orElseThrow(),
            complete.orElseThrow(),
            lane.orElseThrow().equals("test"),
            wake.orElse(null),
            helped.orElse(false),
            answers));
  }

  /** The wake that counts; a test was woken by nobody. */
  Optional<String> findWake() {
    return test ? Optional.empty() : Optional.ofNullable(wake);
  }

  /**
   * The sitting, as the kiosk tells it.
   *
   * @param hours when its counter is open; null: unknown
   */
  Session session(int kiosk, int device, Instant receivedAt, @Nullable OpeningHours hours) {
    return new Session(kiosk, device, seq, durationMs, gapMs, answeredAt, receivedAt, hours);
  }

  static Optional<String> id(JsonFields fields, String name) {
    Optional<String> id = fields.text(name, LONGEST_CODE);
    return id.isPresent() && !ID.matcher(id.get()).matches()
        ? fields.refuse(name, ProblemType.BAD_FORMAT)
        : id;
  }

  static OptionalLong seq(JsonFields fields) {
    return fields.number("seq", 1, Integer.MAX_VALUE);
  }

  private static Optional<String> lane(JsonFields fields) {
    Optional<String> lane = fields.text("lane", LONGEST_CODE);
    return lane.isPresent() && !LANES.contains(lane.get())
        ? fields.refuse("lane", ProblemType.UNKNOWN_VALUE)
        : lane;
  }

  private static Map<String, Given> answers(JsonFields fields) {
    Map<String, JsonNode> all = fields.all();
    Map<String, Given> answers = new HashMap<>();
    if (all.size() > MOST_ANSWERS) {
      fields.refuse("", ProblemType.OUT_OF_RANGE);
      return answers;
    }
    all.forEach(
        (question, value) -> {
          if (question.length() > LONGEST_CODE) {
            fields.refuse("", ProblemType.UNKNOWN_QUESTION);
          } else {
            given(value)
                .ifPresentOrElse(
                    given -> answers.put(question, given),
                    () -> fields.refuse(question, ProblemType.WRONG_TYPE));
          }
        });
    return answers;
  }

  /** A number is whole, and written as one: {@code 1e2} and {@code 5.0} are not. */
  private static Optional<Given> given(JsonNode value) {
    if (value.isTextual() || value.isIntegralNumber()) {
      return Optional.of(new Given.One(value.asText()));
    }
    if (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual)) {
      return Optional.of(new Given.Many(value.valueStream().map(JsonNode::textValue).toList()));
    }
    return Optional.empty();
  }
}
