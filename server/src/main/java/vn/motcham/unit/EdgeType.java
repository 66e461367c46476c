package vn.motcham.unit;

/** How one unit stands under another. A unit has at most one parent of each type at a time. */
public enum EdgeType {
  /** By territory or by the body that runs it: a commune under its province. */
  ADMINISTRATIVE("administrative"),
  /** By its profession: a commune's health station under the Department of Health. */
  PROFESSIONAL("professional");

  private final String code;

  EdgeType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static EdgeType get(String code) {
    for (EdgeType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no edge type " + code);
  }
}
