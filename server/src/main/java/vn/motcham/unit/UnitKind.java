package vn.motcham.unit;

import java.util.Optional;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** What a unit is. */
public enum UnitKind {
  /** Tỉnh, thành phố trực thuộc trung ương. */
  PROVINCE("province"),
  /** Huyện, quận, thị xã, thành phố thuộc tỉnh; until 2025-06-30 (NQ 202/2025/QH15). */
  DISTRICT("district"),
  /** Xã; thị trấn until 2025-06-30. */
  COMMUNE("commune"),
  /** Phường. */
  WARD("ward"),
  /** Đặc khu. */
  SPECIAL_ZONE("special-zone"),
  /** Sở, ban, ngành. */
  DEPARTMENT("department"),
  /** Cơ quan ngành dọc: answers to a ministry, works in the province. */
  VERTICAL_AGENCY("vertical-agency"),
  /** Trung tâm Phục vụ hành chính công. */
  SERVICE_CENTRE("service-centre"),
  /** Điểm tiếp nhận. */
  RECEPTION_POINT("reception-point"),
  /** Bệnh viện. */
  HOSPITAL("hospital"),
  /** Trung tâm y tế khu vực. */
  REGIONAL_HEALTH_CENTRE("regional-health-centre"),
  /** Trạm y tế. */
  HEALTH_STATION("health-station"),
  /** Trường, cơ sở giáo dục. */
  SCHOOL("school");

  private final String code;

  UnitKind(String code) {
    this.code = code;
  }

  /** The stable code; its name in a language is the text {@code unit.kind.<code>}. */
  public String code() {
    return code;
  }

  public String name(Language language) {
    return Texts.get(language, "unit.kind." + code);
  }

  static Optional<UnitKind> findByCode(String code) {
    for (UnitKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** By its code or by its Vietnamese name, in whatever case a person typed it. */
  static Optional<UnitKind> findByCodeOrName(String text) {
    for (UnitKind kind : values()) {
      if (kind.code.equalsIgnoreCase(text) || kind.name(Language.VI).equalsIgnoreCase(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
