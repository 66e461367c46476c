package vn.motcham.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.OpeningHours;

/**
 * Why somebody has to look at a kiosk today. Of several reasons the first one here: what comes
 * after it is looked at best when that is done.
 */
public enum Concern {
  /**
   * Not heard of for long, by {@link Silence}. What is the matter is unknown; it may be nothing.
   */
  SILENT("silent"),
  /** Something has waited for long to be sent. */
  UNSENT("unsent"),
  /** Numbers are missing. */
  MISSING("missing"),
  /** It keeps answers that the server did not accept. */
  SET_ASIDE("set-aside"),
  /** Its clock is far off. */
  CLOCK("clock");

  private static final Duration UNSENT_AFTER = Duration.ofHours(24);
  private static final Duration CLOCK_OFF_BY = Duration.ofMinutes(5);

  private final String code;

  Concern(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * Nothing of one that is not in use.
   *
   * @param hours when its counter is open; null: unknown
   * @param holiday which days are off
   * @param numbersMissing whether some are missing for certain
   */
  public static Optional<Concern> of(
      Kiosk kiosk,
      @Nullable OpeningHours hours,
      Predicate<LocalDate> holiday,
      boolean numbersMissing,
      Instant now) {
    if (kiosk.state() != Kiosk.State.ACTIVE) {
      return Optional.empty();
    }
    if (Silence.isLong(kiosk, hours, holiday, now)) {
      return Optional.of(SILENT);
    }
    Contact contact = kiosk.contact();
    if (contact != null && contact.waiting() > 0 && isUnsentForLong(contact, now)) {
      return Optional.of(UNSENT);
    }
    if (numbersMissing) {
      return Optional.of(MISSING);
    }
    return contact == null ? Optional.empty() : ofWhatItSays(contact);
  }

  private static boolean isUnsentForLong(Contact contact, Instant now) {
    Instant oldest = contact.oldestWaitingAt();
    return oldest != null && Duration.between(oldest, now).compareTo(UNSENT_AFTER) > 0;
  }

  private static Optional<Concern> ofWhatItSays(Contact contact) {
    if (contact.setAside() > 0) {
      return Optional.of(SET_ASIDE);
    }
    return isOff(contact.clockOffsetMs()) ? Optional.of(CLOCK) : Optional.empty();
  }

  private static boolean isOff(@Nullable Long millis) {
    return millis != null && Math.abs(millis) > CLOCK_OFF_BY.toMillis();
  }
}
