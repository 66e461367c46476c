package vn.motcham.flag;

import java.util.Arrays;

/**
 * How fast and how alike a kiosk was answered up to its last response.
 *
 * @param seq of the last response
 * @param minute since 1970, of the last answer
 * @param closeRun how many followed each other without a pause
 * @param pressedRun how many of those, at the end, had the same answers
 * @param alikeRun how many in a row had the same answers, with or without a pause
 * @param likeness of the last response
 */
record KioskPace(int seq, int minute, int closeRun, int pressedRun, int alikeRun, byte[] likeness) {
  private static final int LONGEST = 65_535;

  /** Nothing is known of what was before. */
  static KioskPace beginningWith(Sitting sitting) {
    Session session = sitting.session();
    return new KioskPace(session.seq(), session.minute(), 1, 1, 1, sitting.likeness());
  }

  KioskPace followedBy(Sitting sitting, FlagSettings settings) {
    Session session = sitting.session();
    boolean close = session.isWithin(settings.step().toMillis());
    boolean alike = isRepeatedBy(sitting);
    return new KioskPace(
        session.seq(),
        Math.max(minute, session.minute()),
        close ? longer(closeRun) : 1,
        close && alike ? longer(pressedRun) : 1,
        alike ? longer(alikeRun) : 1,
        sitting.likeness());
  }

  private static int longer(int run) {
    return Math.min(run + 1, LONGEST);
  }

  boolean isRepeatedBy(Sitting sitting) {
    return Arrays.equals(likeness, sitting.likeness());
  }

  /** One that the kiosk sends after what it was given later has nothing to do with it. */
  boolean isBefore(Sitting sitting) {
    return seq < sitting.session().seq();
  }
}
