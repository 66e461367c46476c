package vn.motcham.wake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Stage;

/**
 * A kiosk's being told what whoever stands before it has just finished.
 *
 * @param id random, 32 lower-case hex digits
 * @param target where the kiosk stood
 */
public record Wake(String id, Target target, Finished finished, Instant at) {
  /** How long a kiosk shows it. */
  public static final Duration LASTS = Duration.ofMinutes(3);

  /**
   * A kiosk at its place.
   *
   * @param kiosk its number
   * @param assignment id of the assignment under which it stands there
   * @param unit number of the unit that its answers count for
   */
  public record Target(int kiosk, int assignment, int unit) {}

  /**
   * What was finished.
   *
   * @param procedure its number; 0: none is known
   * @param field its code; empty: none is known
   */
  public record Finished(int procedure, String field, Stage stage) {}

  /** When the kiosk shows it no longer. */
  public Instant until() {
    return at.plus(LASTS);
  }

  /** Whether an answer that came from there under this assignment may have been given to it. */
  public boolean isOf(int kiosk, int assignment) {
    return target.kiosk() == kiosk && target.assignment() == assignment;
  }

  Bucket.HalfMonth halfMonth() {
    return Bucket.halfMonthOf(LocalDate.ofInstant(at, Bucket.ZONE));
  }
}
