package vn.motcham.library;

/** What of an instrument may be otherwise in another version. */
enum Aspect {
  TITLE("title"),
  STANDING("standing"),
  INTRODUCTION("introduction"),
  RESPONDENTS("respondents"),
  CHANNELS("channels"),
  LANGUAGES("languages"),
  SOURCE("source"),
  SECTION("section"),
  LABEL("label"),
  WORDING("wording"),
  KIOSK_WORDING("kiosk-wording"),
  KIND("kind"),
  OPTION("option"),
  SCORE("score"),
  CONDITION("condition"),
  REQUIRED("required"),
  ASKED_ON("asked-on"),
  FACTOR("factor"),
  TRAITS("traits"),
  NAME("name"),
  METHOD("method"),
  BASIS("basis"),
  COUNTING("counting"),
  GRADE("grade");

  private final String code;

  Aspect(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
