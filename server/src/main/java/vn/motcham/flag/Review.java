package vn.motcham.flag;

import java.time.Instant;

/**
 * What somebody decided about the responses of a unit, survey and bucket that bear a flag.
 *
 * @param overturned whether they are not set apart after all
 * @param reason in the words of who decided
 * @param account who decided
 */
public record Review(boolean overturned, String reason, int account, Instant at) {
  public static final int LONGEST_REASON = 500;

  /**
   * What was decided about.
   *
   * @param survey number of the survey version
   * @param bucket code of the bucket
   * @param flag code of the flag
   */
  public record Subject(int unit, int survey, int bucket, String flag) {}
}
