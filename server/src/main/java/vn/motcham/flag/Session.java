package vn.motcham.flag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.OpeningHours;

/**
 * The sitting in which a response was given, as its kiosk tells it.
 *
 * @param kiosk its number
 * @param device which of those that stood at the kiosk's place, from 1
 * @param seq counts the responses of one device, from 1
 * @param durationMs from the first answer to the last touch; 0 for one tap by somebody who left
 * @param gapMs from the thanks of the sitting before to the thanks of this one; null: the kiosk
 *     does not know
 * @param answeredAt by the kiosk's clock, as corrected when the answer was kept
 * @param receivedAt by the server's clock
 * @param hours when the counter is open, as its unit has it said; null: nobody said
 */
public record Session(
    int kiosk,
    int device,
    int seq,
    long durationMs,
    @Nullable Long gapMs,
    Instant answeredAt,
    Instant receivedAt,
    @Nullable OpeningHours hours) {
  private static final int MINUTE = 60;
  private static final int FIRST_DEVICE = 1;

  /** Of the first device that stands there, at a unit that leaves its hours open. */
  public Session(
      int kiosk,
      int seq,
      long durationMs,
      @Nullable Long gapMs,
      Instant answeredAt,
      Instant receivedAt) {
    this(kiosk, FIRST_DEVICE, seq, durationMs, gapMs, answeredAt, receivedAt, null);
  }

  /** The minute, since 1970, that the answer belongs to: never one after its receipt. */
  int minute() {
    Instant counted = answeredAt.isAfter(receivedAt) ? receivedAt : answeredAt;
    return Math.toIntExact(Math.floorDiv(counted.getEpochSecond(), MINUTE));
  }

  boolean isWithin(long millis) {
    return gapMs != null && gapMs <= millis;
  }
}
