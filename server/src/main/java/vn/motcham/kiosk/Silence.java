package vn.motcham.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.OpeningHours;

/**
 * From when on it is worth a word that nothing is heard of a kiosk: after a day in which its
 * counter, if it is known when that is open, was open for more than half a working day. Whoever
 * switches it off with the lights on Friday can't be missed on Monday before somebody was there to
 * switch it on, nor after Tết. Who is open on holidays, as some are, has it missed a day later.
 */
final class Silence {
  private static final Duration LONG = Duration.ofHours(24);
  private static final Duration OPEN = Duration.ofHours(4);

  private Silence() {}

  /**
   * @param hours of the unit where it stands; null: unknown
   * @param holiday which days are off
   */
  static boolean isLong(
      Kiosk kiosk, @Nullable OpeningHours hours, Predicate<LocalDate> holiday, Instant now) {
    Contact contact = kiosk.contact();
    Instant heard = contact == null ? kiosk.device().since() : contact.seenAt();
    return Duration.between(heard, now).compareTo(LONG) > 0
        && (hours == null
            || hours.openBetween(local(heard), local(now), holiday).compareTo(OPEN) > 0);
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, Days.ZONE);
  }
}
