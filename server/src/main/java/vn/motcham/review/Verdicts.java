package vn.motcham.review;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.flag.Review;
import vn.motcham.flag.Reviews;
import vn.motcham.response.FlaggedCells;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;

/** Keeps what was decided, in the audit log as well, and has the cell counted anew. */
@Singleton
final class Verdicts {
  private final Jdbi jdbi;
  private final Reviews reviews;
  private final FlaggedCells cells;
  private final Audit audit;
  private final InstantSource clock;

  Verdicts(Jdbi jdbi, Reviews reviews, FlaggedCells cells, Audit audit, InstantSource clock) {
    this.jdbi = jdbi;
    this.reviews = reviews;
    this.cells = cells;
    this.audit = audit;
    this.clock = clock;
  }

  static Review.Subject subject(FlaggedCells.Group group) {
    return new Review.Subject(group.unit(), group.survey(), group.bucket().code(), group.flag());
  }

  void decide(FlaggedCells.Group group, boolean overturned, String reason, StaffMember by) {
    Review review =
        new Review(
            overturned, reason, by.account(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    String what =
        "%d %d %d %s".formatted(group.unit(), group.survey(), group.bucket().code(), group.flag());
    jdbi.useTransaction(
        handle -> {
          reviews.add(handle, subject(group), review);
          audit.record(
              handle,
              OptionalInt.of(by.account()),
              overturned ? "flag-overturned" : "flag-upheld",
              what);
          cells.change(handle, group);
        });
  }
}
