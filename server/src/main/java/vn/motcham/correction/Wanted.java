package vn.motcham.correction;

import vn.motcham.kiosk.Assignment;
import vn.motcham.tally.UnitCorrection.Draft;

/**
 * A correction that somebody wants to make.
 *
 * @param stay what was noted down wrongly
 * @param unit number of the unit at which the kiosk stood
 */
record Wanted(int kiosk, Assignment stay, Hours hours, int unit, String reason) {
  Draft draft() {
    return new Draft(kiosk, stay.place().unit(), hours.first(), hours.last(), unit, reason);
  }
}
