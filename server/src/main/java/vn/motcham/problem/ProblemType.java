package vn.motcham.problem;

import static vn.motcham.problem.ProblemType.Kind.CONFLICT;
import static vn.motcham.problem.ProblemType.Kind.CONTENT;
import static vn.motcham.problem.ProblemType.Kind.FORBIDDEN;
import static vn.motcham.problem.ProblemType.Kind.GONE;
import static vn.motcham.problem.ProblemType.Kind.MEDIA;
import static vn.motcham.problem.ProblemType.Kind.METHOD;
import static vn.motcham.problem.ProblemType.Kind.NOT_ACCEPTABLE;
import static vn.motcham.problem.ProblemType.Kind.NOT_FOUND;
import static vn.motcham.problem.ProblemType.Kind.SYNTAX;
import static vn.motcham.problem.ProblemType.Kind.TOO_LARGE;
import static vn.motcham.problem.ProblemType.Kind.TOO_MANY;
import static vn.motcham.problem.ProblemType.Kind.UNAUTHENTICATED;
import static vn.motcham.problem.ProblemType.Kind.UNAVAILABLE;

/**
 * The catalogue of refusals. A code never changes its meaning; its sentences are {@code
 * problem.<code>.title} and {@code problem.<code>.detail} in the message files.
 */
public enum ProblemType {
  // The request as such
  MALFORMED_REQUEST("malformed-request", SYNTAX),
  MALFORMED_JSON("malformed-json", SYNTAX),
  DUPLICATE_KEY("duplicate-key", SYNTAX),
  NOT_FOUND_HERE("not-found", NOT_FOUND),
  METHOD_NOT_ALLOWED("method-not-allowed", METHOD),
  NO_SUCH_FORMAT("not-acceptable", NOT_ACCEPTABLE),
  MEDIA_TYPE("unsupported-media-type", MEDIA),
  BODY_TOO_LARGE("body-too-large", TOO_LARGE),
  LINE_TOO_LONG("line-too-long", Kind.LINE_TOO_LONG),
  HEADERS_TOO_LARGE("headers-too-large", Kind.HEADERS_TOO_LARGE),
  TOO_MANY_REQUESTS("too-many-requests", TOO_MANY),
  NOT_READY("not-ready", UNAVAILABLE),
  BUSY("busy", UNAVAILABLE),
  UNEXPECTED("unexpected", Kind.UNEXPECTED),

  // What a body or a file says
  MISSING_FIELD("missing-field", CONTENT),
  UNKNOWN_FIELD("unknown-field", CONTENT),
  WRONG_TYPE("wrong-type", CONTENT),
  OUT_OF_RANGE("out-of-range", CONTENT),
  TOO_LONG("too-long", CONTENT),
  BAD_TEXT("bad-text", CONTENT),
  BAD_FORMAT("bad-format", CONTENT),
  UNKNOWN_VALUE("unknown-value", CONTENT),
  ONE_OF_TWO("one-of-two", CONTENT),

  // Invitations
  KEY_NEEDED("key-needed", UNAUTHENTICATED),
  UNIT_NOT_YOURS("unit-not-yours", FORBIDDEN),
  NO_SURVEY("no-survey", CONFLICT),
  SURVEY_NOT_DEPLOYED("survey-not-deployed", CONFLICT),
  REFERENCE_REUSED("reference-reused", CONFLICT),
  REFERENCE_UNKNOWN("reference-unknown", NOT_FOUND),
  TOKEN_INVALID("token-invalid", SYNTAX),
  TOKEN_NOT_ACTIVE("token-not-active", CONFLICT),
  TOKEN_EXPIRED("token-expired", GONE),

  // Staff
  SIGN_IN_FIRST("sign-in-first", UNAUTHENTICATED),
  FOREIGN_FORM("foreign-form", FORBIDDEN),
  USERNAME_TAKEN("username-taken", CONFLICT),

  // Figures
  NOT_PUBLISHED("not-published", FORBIDDEN),
  UNKNOWN_PERIOD("unknown-period", CONTENT),

  // Responses
  UNKNOWN_QUESTION("unknown-question", CONTENT),
  UNKNOWN_OPTION("unknown-option", CONTENT),
  OPTION_TWICE("option-twice", CONTENT),
  ANSWER_REQUIRED("answer-required", CONTENT),
  NOT_ASKED("not-asked", CONTENT),
  ID_REUSED("id-reused", CONFLICT),
  TOKEN_USED("token-used", CONFLICT),
  TOO_OLD("too-old", CONFLICT),
  NOT_STORABLE("not-storable", CONTENT),

  // Kiosks
  KIOSK_SIGNATURE("kiosk-signature", UNAUTHENTICATED),
  KIOSK_TIME("kiosk-time", UNAUTHENTICATED),
  KIOSK_REVOKED("kiosk-revoked", FORBIDDEN),
  KIOSK_UNKNOWN("kiosk-unknown", NOT_FOUND),
  KIOSK_NOT_ACTIVE("kiosk-not-active", CONFLICT),
  HOURS_OUT_OF_ORDER("hours-out-of-order", CONTENT),
  HOURS_NOT_OVER("hours-not-over", CONTENT),
  HOURS_OUTSIDE_STAY("hours-outside-stay", CONTENT),
  SAME_UNIT("same-unit", CONTENT),
  UNIT_NOT_OPEN_THEN("unit-not-open-then", CONTENT),
  OTHER_KIOSK_THERE("other-kiosk-there", CONFLICT),
  OTHER_SURVEY_THERE("other-survey-there", CONFLICT),
  CORRECTED_ALREADY("corrected-already", CONFLICT),
  CORRECTION_GIVES_AWAY("correction-gives-away", CONFLICT),
  WORDS_UNKNOWN("words-unknown", CONTENT),
  ASSIGNMENT_NOT_YOURS("assignment-not-yours", FORBIDDEN),
  SURVEY_NOT_HERE("survey-not-here", CONFLICT),
  CLOCK_AHEAD("clock-ahead", CONFLICT),
  QUARANTINE_FULL("quarantine-full", CONFLICT),
  RESPONSE_NOT_OPENED("response-not-opened", CONTENT),

  // Sheets of paper
  ROUND_NOT_HERE("round-not-here", CONTENT),
  DAY_AHEAD("day-ahead", CONTENT),
  DAY_TOO_OLD("day-too-old", CONTENT),
  DAY_OUTSIDE_ROUND("day-outside-round", CONTENT),
  BATCH_WITHOUT_DAY("batch-without-day", CONFLICT),
  BATCH_UNSETTLED("batch-unsettled", CONFLICT),
  BATCH_CLOSED("batch-closed", CONFLICT),
  SHEET_UNKNOWN("sheet-unknown", CONTENT),
  SHEET_EMPTY("sheet-empty", CONTENT),
  SHEET_KEYED_BY_YOU("sheet-keyed-by-you", CONFLICT),
  SHEET_KEYED_TWICE("sheet-keyed-twice", CONFLICT),
  CODE_UNKNOWN("code-unknown", CONTENT),

  // Survey definitions
  SURVEY_CHANGED("survey-changed", CONFLICT),
  SURVEY_DRAFT("survey-draft", CONFLICT),
  SURVEY_RETIRED("survey-retired", CONFLICT),
  CHANNEL_NOT_ALLOWED("channel-not-allowed", CONFLICT),
  DEFINITION_NO_DIRECTORY("definition-no-directory", CONTENT),
  DEFINITION_NOTHING_HERE("definition-nothing-here", CONTENT),
  DEFINITION_STRAY("definition-stray", CONTENT),
  DEFINITION_TOO_LARGE("definition-too-large", CONTENT),
  DEFINITION_TOO_DEEP("definition-too-deep", CONTENT),
  DEFINITION_NOT_UTF8("definition-not-utf8", CONTENT),
  DEFINITION_TAB("definition-tab", CONTENT),
  DEFINITION_NOT_YAML("definition-not-yaml", CONTENT),
  DEFINITION_KEY_NOT_WORD("definition-key-not-word", CONTENT),
  DEFINITION_NOT_ONE_MAPPING("definition-not-one-mapping", CONTENT),
  DEFINITION_SHORTCUT("definition-shortcut", CONTENT),
  DEFINITION_DUPLICATE_KEY("definition-duplicate-key", CONTENT),
  DEFINITION_DUPLICATE_ID("definition-duplicate-id", CONTENT),
  DEFINITION_BAD_ID("definition-bad-id", CONTENT),
  DEFINITION_BAD_LANGUAGE("definition-bad-language", CONTENT),
  DEFINITION_BAD_DATE("definition-bad-date", CONTENT),
  DEFINITION_BAD_HASH("definition-bad-hash", CONTENT),
  DEFINITION_BAD_RECORDING("definition-bad-recording", CONTENT),
  DEFINITION_NO_RECORDING("definition-no-recording", CONTENT),
  DEFINITION_UNPLAYABLE_RECORDING("definition-unplayable-recording", CONTENT),
  DEFINITION_LARGE_RECORDING("definition-large-recording", CONTENT),
  DEFINITION_LARGE_RECORDINGS("definition-large-recordings", CONTENT),
  DEFINITION_MISSPELT("definition-misspelt", CONTENT),
  DEFINITION_UNKNOWN_WORD("definition-unknown-word", CONTENT),
  DEFINITION_MISSING_KEY("definition-missing-key", CONTENT),
  DEFINITION_KEY_NOT_HERE("definition-key-not-here", CONTENT),
  DEFINITION_ONE_OF("definition-one-of", CONTENT),
  DEFINITION_MISSING_LANGUAGE("definition-missing-language", CONTENT),
  DEFINITION_WANTS_TEXT("definition-wants-text", CONTENT),
  DEFINITION_WANTS_NUMBER("definition-wants-number", CONTENT),
  DEFINITION_WANTS_WHOLE_NUMBER("definition-wants-whole-number", CONTENT),
  DEFINITION_WANTS_LIST("definition-wants-list", CONTENT),
  DEFINITION_WANTS_MAPPING("definition-wants-mapping", CONTENT),
  DEFINITION_WANTS_TRUE("definition-wants-true", CONTENT),
  DEFINITION_WRONG_VALUE("definition-wrong-value", CONTENT),
  DEFINITION_OUT_OF_RANGE("definition-out-of-range", CONTENT),
  DEFINITION_TOO_MANY("definition-too-many", CONTENT),
  DEFINITION_EMPTY("definition-empty", CONTENT),
  DEFINITION_REPEATED("definition-repeated", CONTENT),
  DEFINITION_FIRST_SECTION("definition-first-section", CONTENT),
  DEFINITION_SCALE_OR_OPTIONS("definition-scale-or-options", CONTENT),
  DEFINITION_NO_SCORES("definition-no-scores", CONTENT),
  DEFINITION_NOT_ASKED_THERE("definition-not-asked-there", CONTENT),
  DEFINITION_CONDITION("definition-condition", CONTENT),
  DEFINITION_LATER_QUESTION("definition-later-question", CONTENT),
  DEFINITION_NOT_SINGLE_CHOICE("definition-not-single-choice", CONTENT),
  DEFINITION_NOT_ASKED_BEFORE("definition-not-asked-before", CONTENT),
  DEFINITION_UNSCORED_QUESTION("definition-unscored-question", CONTENT),
  DEFINITION_NEVER_ASKED("definition-never-asked", CONTENT),
  DEFINITION_EQUAL_SCORES("definition-equal-scores", CONTENT),
  DEFINITION_ONE_QUESTION("definition-one-question", CONTENT),
  DEFINITION_NOT_COUNTED("definition-not-counted", CONTENT),
  DEFINITION_NO_FACTOR("definition-no-factor", CONTENT),
  DEFINITION_NO_NUMBER("definition-no-number", CONTENT),
  DEFINITION_ALL_OR_NOBODY("definition-all-or-nobody", CONTENT),
  DEFINITION_ALL_ANSWERED("definition-all-answered", CONTENT),
  DEFINITION_GRADES("definition-grades", CONTENT),
  DEFINITION_WEIGHTS("definition-weights", CONTENT),
  DEFINITION_LATER_INDICATOR("definition-later-indicator", CONTENT),
  DEFINITION_OTHER_METHOD("definition-other-method", CONTENT),
  DEFINITION_OTHER_KIND("definition-other-kind", CONTENT),
  DEFINITION_OTHER_MEASURE("definition-other-measure", CONTENT),
  DEFINITION_NO_INDICATOR("definition-no-indicator", CONTENT),
  DEFINITION_NEEDS_BREAK("definition-needs-break", CONTENT),
  DEFINITION_NO_PREDECESSOR("definition-no-predecessor", CONTENT),
  DEFINITION_OTHER_ANSWERS("definition-other-answers", CONTENT),
  DEFINITION_DISCONTINUED("definition-discontinued", CONTENT),
  DEFINITION_FOLLOWS_LOOP("definition-follows-loop", CONTENT),
  DEFINITION_DRAFT("definition-draft", CONTENT),
  DEFINITION_RETIRED("definition-retired", CONTENT),
  DEFINITION_HASH_DIFFERS("definition-hash-differs", CONTENT),
  DEFINITION_UNIT_TWICE("definition-unit-twice", CONTENT),
  DEFINITION_SEVERAL_FIELDS("definition-several-fields", CONTENT),
  DEFINITION_MISPLACED("definition-misplaced", CONTENT),

  // What a filled-in template says
  NOT_A_TABLE("not-a-table", CONTENT),
  WRONG_HEADER("wrong-header", CONTENT),
  UNBALANCED_QUOTES("unbalanced-quotes", CONTENT),
  EXTRA_CELLS("extra-cells", CONTENT),
  TOO_MANY_ROWS("too-many-rows", CONTENT),
  FORMULA_CELL("formula-cell", CONTENT),
  DUPLICATE_CODE("duplicate-code", CONTENT),
  DUPLICATE_NUMBER("duplicate-number", CONTENT),
  NUMBER_CHANGED("number-changed", CONTENT),
  DATES_OUT_OF_ORDER("dates-out-of-order", CONTENT),
  UNKNOWN_UNIT("unknown-unit", CONTENT),
  UNKNOWN_UNIT_KIND("unknown-unit-kind", CONTENT),
  UNIT_TREE_LOOP("unit-tree-loop", CONTENT),
  UNKNOWN_PROCEDURE_FIELD("unknown-procedure-field", CONTENT),
  DUPLICATE_ROW("duplicate-row", CONTENT),
  RETURNED_TOO_MANY("returned-too-many", CONTENT);

  /** What kind of refusal it is; the edge maps it to a status. */
  public enum Kind {
    SYNTAX,
    CONTENT,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD,
    NOT_ACCEPTABLE,
    CONFLICT,
    GONE,
    TOO_LARGE,
    LINE_TOO_LONG,
    HEADERS_TOO_LARGE,
    MEDIA,
    TOO_MANY,
    UNAVAILABLE,
    UNEXPECTED
  }

  private final String code;
  private final Kind kind;

  ProblemType(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The stable code: lower-case words joined by hyphens. */
  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  /** The refusal itself, without details. */
  public Problem problem() {
    return Problem.of(this);
  }
}
