package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Batches;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;

/** Lets to the batches those who stand above the unit that they rate. */
@Singleton
final class Door {
  private final Gate gate;
  private final Batches batches;

  Door(Gate gate, Batches batches) {
    this.gate = gate;
    this.batches = batches;
  }

  /**
   * The batch, if this member may key its sheets.
   *
   * @throws Refused {@code not-found} otherwise, the same as for one that is not there
   */
  Batch require(StaffMember member, String number) {
    Optional<Batch> batch =
        number.matches("[1-9][0-9]{0,8}")
            ? batches.find(Integer.parseInt(number))
            : Optional.empty();
    return batch
        .filter(found -> allows(member, found.unit()))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  boolean allows(StaffMember member, int unit) {
    return gate.allows(member, Permission.ENTER_PAPER, unit);
  }

  /**
   * @throws Refused {@code not-found} for those who key nothing anywhere
   */
  void requireSome(StaffMember member) {
    if (!gate.allowsSome(member, Permission.ENTER_PAPER)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
  }
}
