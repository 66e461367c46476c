package vn.motcham.flag;

/** Why a response looks suspicious. */
public enum Flag {
  /** The kiosk's clock was ahead of ours: the hour is that in which the response came. */
  CLOCK("clock", 1);

  private final String code;
  private final int rule;

  Flag(String code, int rule) {
    this.code = code;
    this.rule = rule;
  }

  public String code() {
    return code;
  }

  /** Version of the rule that decides it; one more whenever the rule changes. */
  public int rule() {
    return rule;
  }
}
