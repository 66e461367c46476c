package vn.motcham.indicator;

import vn.motcham.indicator.Figure.Measured;

/**
 * Where a part stands to its whole, in place of a rank: parts whose intervals overlap that of the
 * whole are alike, whatever their order by chance.
 */
public enum Band {
  ABOVE("above"),
  ALIKE("alike"),
  BELOW("below"),
  /** Fewer respondents than a comparison needs. */
  UNKNOWN("unknown");

  private final String code;

  Band(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Band of(Measured part, Measured whole) {
    if (part.referenceOnly()) {
      return UNKNOWN;
    }
    Difference difference = new Difference(part, whole);
    if (!difference.isClear()) {
      return ALIKE;
    }
    return difference.isRise() ? ABOVE : BELOW;
  }
}
