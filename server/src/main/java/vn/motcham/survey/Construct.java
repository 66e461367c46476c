package vn.motcham.survey;

/** What a figure or a target is about; only figures and targets of one construct may meet. */
public enum Construct {
  /** Giải quyết thủ tục hành chính. */
  PROCEDURE_HANDLING("procedure-handling"),
  /** Sự phục vụ của cơ quan hành chính nhà nước. */
  ADMINISTRATIVE_SERVICE("administrative-service"),
  /** Dịch vụ công. */
  PUBLIC_SERVICE("public-service"),
  /** Dịch vụ y tế công lập. */
  HEALTH("health"),
  /** Dịch vụ giáo dục công lập. */
  EDUCATION("education");

  private final String code;

  Construct(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
