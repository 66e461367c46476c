package vn.motcham.survey;

import java.util.Optional;

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

  public static Optional<Stage> find(String code) {
    for (Stage stage : values()) {
      if (stage.code.equals(code)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
