package vn.motcham.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.OpeningHours;

/**
 * From when on it is worth a word that nothing is heard of a kiosk: after a day in which its
 * counter, if it is known when that is open, was open for more than half a working day. Whoever
 * switches it off with the lights on Friday can't be missed on Monday before somebody was there to
 * switch it on. No opening hours know of holidays: after one it is missed all the same.
 */
final class Silence {
  private static final Duration LONG = Duration.ofHours(24);
  private static final Duration OPEN = Duration.ofHours(4);

  private Silence() {}

  /**
   * @param hours of the unit where it stands; null: unknown
   */
  static boolean isLong(Kiosk kiosk, @Nullable OpeningHours hours, Instant now) {
    Contact contact = kiosk.contact();
    Instant heard = contact == null ? kiosk.device().since() : contact.seenAt();
    return Duration.between(heard, now).compareTo(LONG) > 0
        && (hours == null || hours.openBetween(local(heard), local(now)).compareTo(OPEN) > 0);
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, Days.ZONE);
  }
}
