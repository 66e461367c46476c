package vn.motcham.tally;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcham.response.Bucket;

/**
 * That a kiosk was said to stand at one unit and stood at another: what kiosks took in these hours
 * counts there. The responses themselves stay as they were stored.
 *
 * @param revocation null: it stands
 */
public record UnitCorrection(int id, Draft draft, Instant at, @Nullable Revocation revocation) {

  /**
   * What is said.
   *
   * @param unit number of the unit that the responses name
   * @param last counted in
   * @param countsAt number of the unit at which they count
   */
  public record Draft(
      int kiosk, int unit, Bucket.Hour first, Bucket.Hour last, int countsAt, String reason) {

    /** Whether they have hours of the same unit in common. */
    public boolean overlaps(Draft other) {
      return unit == other.unit
          && first.code() <= other.last.code()
          && other.first.code() <= last.code();
    }

    public boolean isOfTheSameHours(Draft other) {
      return unit == other.unit && first.equals(other.first) && last.equals(other.last);
    }
  }

  /** That it was wrong itself. */
  public record Revocation(String reason, Instant at) {}

  public int unit() {
    return draft.unit();
  }

  public int countsAt() {
    return draft.countsAt();
  }

  public boolean isStanding() {
    return revocation == null;
  }
}
