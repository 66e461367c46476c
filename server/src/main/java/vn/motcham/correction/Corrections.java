package vn.motcham.correction;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Problem;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;
import vn.motcham.tally.UnitCorrection;
import vn.motcham.tally.UnitCorrection.Draft;
import vn.motcham.tally.UnitCorrections;

/** Makes corrections and takes them back, each in one transaction with the line in the audit. */
@Singleton
final class Corrections {
  private final Jdbi jdbi;
  private final Objections objections;
  private final UnitCorrections table;
  private final Audit audit;

  Corrections(Jdbi jdbi, Objections objections, UnitCorrections table, Audit audit) {
    this.jdbi = jdbi;
    this.objections = objections;
    this.table = table;
    this.audit = audit;
  }

  /** Why it can't be made; empty: it stands from now on. */
  Optional<Problem> correct(Wanted wanted, StaffMember by) {
    Optional<Problem> objection = objections.find(wanted);
    if (objection.isEmpty()) {
      Draft draft = wanted.draft();
      jdbi.useTransaction(
          handle -> {
            table.add(handle, draft, by.account());
            audit.record(handle, account(by), "kiosk-place-corrected", subject(draft));
          });
    }
    return objection;
  }

  /** Why it can't be taken back; empty: it does not stand any more. */
  Optional<Problem> revoke(UnitCorrection correction, String reason, StaffMember by) {
    Optional<Problem> objection = objections.findToTakingBack(correction.draft());
    if (objection.isEmpty()) {
      jdbi.useTransaction(
          handle -> {
            if (table.revoke(handle, correction.id(), reason, by.account())) {
              String subject = subject(correction.draft());
              audit.record(handle, account(by), "kiosk-place-correction-revoked", subject);
            }
          });
    }
    return objection;
  }

  private static OptionalInt account(StaffMember member) {
    return OptionalInt.of(member.account());
  }

  private static String subject(Draft draft) {
    return "%d: %d -> %d, %d-%d"
        .formatted(
            draft.kiosk(),
            draft.unit(),
            draft.countsAt(),
            draft.first().code(),
            draft.last().code());
  }
}
