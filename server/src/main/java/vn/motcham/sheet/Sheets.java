package vn.motcham.sheet;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Responses;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;

/**
 * The sheets of open batches: each is keyed twice, the second time without seeing the first, and
 * what differs is settled by a look at the sheet.
 */
@Singleton
public final class Sheets {
  private static final int ID_BYTES = 16;

  private final Jdbi jdbi;
  private final Surveys surveys;
  private final Responses responses;
  private final Audit audit;
  private final SecureRandom random;

  Sheets(Jdbi jdbi, Surveys surveys, Responses responses, Audit audit, SecureRandom random) {
    this.jdbi = jdbi;
    this.surveys = surveys;
    this.responses = responses;
    this.audit = audit;
    this.random = random;
  }

  /** How the sheets of a batch are read. */
  public Reading reading(Batch batch) {
    return new Reading(survey(batch));
  }

  private Survey survey(Batch batch) {
    return surveys.get(batch.survey()).survey();
  }

  public List<Sheet> list(Batch batch) {
    return jdbi.withHandle(handle -> new KeyingTable(handle).list(batch.number()));
  }

  public Optional<Sheet> find(Batch batch, int sheet) {
    return jdbi.withHandle(handle -> new KeyingTable(handle).find(batch.number(), sheet));
  }

  /** What became of a keying. */
  public sealed interface Outcome {}

  /** It is kept. */
  public record Kept(Sheet sheet) implements Outcome {}

  public record Refusal(Problem problem) implements Outcome {}

  /** Keeps what somebody read from a sheet, as the first reading or the second. */
  public Outcome key(Batch batch, int sheet, Keyed keyed, StaffMember by) {
    Optional<Problem> problem = findProblem(batch, sheet, keyed);
    return problem.<Outcome>map(Refusal::new).orElseGet(() -> keep(batch, sheet, keyed, by));
  }

  private Outcome keep(Batch batch, int sheet, Keyed keyed, StaffMember by) {
    return jdbi.inTransaction(
        handle -> {
          KeyingTable table = open(handle, batch);
          if (table == null) {
            return new Refusal(ProblemType.BATCH_CLOSED.problem());
          }
          Optional<Sheet> known = table.find(batch.number(), sheet);
          if (known.filter(found -> found.findSecond().isPresent()).isPresent()) {
            return new Refusal(ProblemType.SHEET_KEYED_TWICE.problem());
          }
          if (!batch.alone()
              && known.filter(f -> f.first().account() == by.account()).isPresent()) {
            return new Refusal(ProblemType.SHEET_KEYED_BY_YOU.problem());
          }
          int pass = known.isEmpty() ? KeyingTable.FIRST : KeyingTable.SECOND;
          table.insert(batch.number(), sheet, pass, new Sheet.Keying(by.account(), newId(), keyed));
          return new Kept(table.find(batch.number(), sheet).orElseThrow());
        });
  }

  /** Keeps what a look at the sheet has shown, where the two readings differ. */
  public Outcome settle(Batch batch, int sheet, Keyed keyed, StaffMember by) {
    Optional<Problem> problem = findProblem(batch, sheet, keyed);
    if (problem.isPresent()) {
      return new Refusal(problem.get());
    }
    return jdbi.inTransaction(
        handle -> {
          KeyingTable table = open(handle, batch);
          if (table == null) {
            return new Refusal(ProblemType.BATCH_CLOSED.problem());
          }
          Optional<Sheet> known =
              table.find(batch.number(), sheet).filter(f -> f.findSecond().isPresent());
          if (known
              .filter(f -> f.findResult().isPresent() && f.findSettled().isEmpty())
              .isPresent()) {
            return new Refusal(ProblemType.SHEET_KEYED_TWICE.problem());
          }
          if (known.isEmpty()) {
            return new Refusal(ProblemType.SHEET_UNKNOWN.problem());
          }
          Keyed whole = keyed.withWords(known.get().first().keyed().words());
          table.deleteSettled(batch.number(), sheet);
          table.insert(
              batch.number(),
              sheet,
              KeyingTable.SETTLED,
              new Sheet.Keying(by.account(), newId(), whole));
          return new Kept(table.find(batch.number(), sheet).orElseThrow());
        });
  }

  /** Forgets what was keyed of a sheet, so that it is keyed anew; the audit log tells who did. */
  public Optional<Problem> forget(Batch batch, int sheet, StaffMember by) {
    return jdbi.inTransaction(
        handle -> {
          KeyingTable table = open(handle, batch);
          if (table == null) {
            return Optional.of(ProblemType.BATCH_CLOSED.problem());
          }
          table.delete(batch.number(), sheet);
          audit.record(
              handle,
              OptionalInt.of(by.account()),
              "paper-forgotten",
              batch.number() + "/" + sheet);
          return Optional.empty();
        });
  }

  /** The rows of a batch that is locked; null if it is open no more. */
  private static @Nullable KeyingTable open(Handle handle, Batch batch) {
    return new BatchTable(handle).lock(batch.number()).isOpen() ? new KeyingTable(handle) : null;
  }

  /** What could not be stored later is refused now, while the sheet is at hand. */
  private Optional<Problem> findProblem(Batch batch, int sheet, Keyed keyed) {
    if (sheet < 1 || sheet > batch.sheets()) {
      return Optional.of(
          Problem.of(ProblemType.SHEET_UNKNOWN, "sheets", Integer.toString(batch.sheets())));
    }
    if (batch.findFilledOn().isEmpty()) {
      return Optional.of(ProblemType.BATCH_WITHOUT_DAY.problem());
    }
    if (keyed.findFlaw().isPresent()) {
      return Optional.empty();
    }
    Submissions submissions = new Submissions(batch, reading(batch));
    return keyed.codes().isEmpty() && keyed.words().isEmpty()
        ? Optional.of(ProblemType.SHEET_EMPTY.problem())
        : responses.findProblem(submissions.of(new byte[ID_BYTES], keyed));
  }

  private byte[] newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return id;
  }
}
