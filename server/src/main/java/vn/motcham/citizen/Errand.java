package vn.motcham.citizen;

import java.util.Optional;

/** What people came for; it says when they come and what they have to do there. */
public enum Errand {
  /** At a commune's counter, or at a district's before 2025-07-01. */
  COMMUNE("commune"),
  /** At the province's counter. */
  PROVINCE("province"),
  /** At a hospital or a health station. */
  CARE("care"),
  /** At a school, as a parent. */
  SCHOOLING("schooling");

  private final String code;

  Errand(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Errand> find(String code) {
    for (Errand errand : values()) {
      if (errand.code.equals(code)) {
        return Optional.of(errand);
      }
    }
    return Optional.empty();
  }

  boolean isAtCounter() {
    return this == COMMUNE || this == PROVINCE;
  }
}
