package vn.motcham.citizen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What becomes of a place in these two years. */
public enum Story {
  /** It gets slowly better, as everywhere. */
  STEADY("steady"),
  /**
   * Somebody taps the kiosk in bursts; what people say at home, by their receipts, stays as it is.
   */
  PRETTIFIED("prettified"),
  /** It gets steadily worse over the last year. */
  DECLINING("declining");

  private static final double YEAR = 365;
  private static final double BETTER_EACH_YEAR = 0.02;
  private static final double WORSE_IN_A_YEAR = 0.2;
  private static final int DAYS_OF_BURSTS = 300;
  private static final double BURSTS_PER_DAY = 0.45;
  private static final double BEFORE_THEIR_EYES = 0.16;

  private final String code;

  Story(String code) {
    this.code = code;
  }

  static Optional<Story> find(String code) {
    for (Story story : values()) {
      if (story.code.equals(code)) {
        return Optional.of(story);
      }
    }
    return Optional.empty();
  }

  public static Story get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no story " + code));
  }

  /** How much more or less content people are on a day than at the end. */
  double mood(LocalDate day, LocalDate end) {
    double yearsToGo = ChronoUnit.DAYS.between(day, end) / YEAR;
    return switch (this) {
      case STEADY, PRETTIFIED -> -BETTER_EACH_YEAR * yearsToGo;
      case DECLINING -> WORSE_IN_A_YEAR * Math.min(yearsToGo - 1, 0);
    };
  }

  /** How much more content people say they are while the staff look on. */
  double moodAtKiosk() {
    return this == PRETTIFIED ? BEFORE_THEIR_EYES : 0.01;
  }

  /** How likely somebody taps the kiosk on and on for a while on that day. */
  double burst(LocalDate day, LocalDate end) {
    boolean begun = !day.isBefore(end.minusDays(DAYS_OF_BURSTS));
    return this == PRETTIFIED && begun ? BURSTS_PER_DAY : 0;
  }
}
