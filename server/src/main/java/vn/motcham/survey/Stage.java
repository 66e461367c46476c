package vn.motcham.survey;

/** Which paper the citizen was given: the three of TT 01/2018/TT-VPCP, and the result itself. */
public enum Stage {
  RECEPTION("reception"),
  SUPPLEMENT("supplement"),
  REFUSAL("refusal"),
  RESULT("result");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
