package vn.motcham.report;

import vn.motcham.unit.UnitKind;

/** Kinds of units that people look at together; the words are {@code report.family.<code>}. */
enum Family {
  PROVINCES("provinces"),
  COMMUNES("communes"),
  DISTRICTS("districts"),
  BODIES("bodies"),
  POINTS("points"),
  HEALTH("health"),
  SCHOOLS("schools");

  private final String code;

  Family(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Family of(UnitKind kind) {
    return switch (kind) {
      case PROVINCE -> PROVINCES;
      case COMMUNE, WARD, SPECIAL_ZONE -> COMMUNES;
      case DISTRICT -> DISTRICTS;
      case DEPARTMENT, VERTICAL_AGENCY, SERVICE_CENTRE -> BODIES;
      case RECEPTION_POINT -> POINTS;
      case HOSPITAL, REGIONAL_HEALTH_CENTRE, HEALTH_STATION -> HEALTH;
      case SCHOOL -> SCHOOLS;
    };
  }
}
