package vn.motcham.demo;

import vn.motcham.invitation.Invitation;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Unit;

/** What a citizen would hold in hand after a visit. */
record Receipt(Unit unit, Procedure procedure, Stage stage, Invitation invitation) {
  /** What paper it is; hospitals and schools hand out only one. */
  String title() {
    return switch (unit.kind()) {
      case HOSPITAL, REGIONAL_HEALTH_CENTRE, HEALTH_STATION -> "care";
      case SCHOOL -> "schooling";
      case PROVINCE,
          DISTRICT,
          COMMUNE,
          WARD,
          SPECIAL_ZONE,
          DEPARTMENT,
          VERTICAL_AGENCY,
          SERVICE_CENTRE,
          RECEPTION_POINT ->
          stage.code();
    };
  }
}
