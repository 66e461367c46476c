package vn.motcham.limit;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one caller may try how often. Who they are is not known here, and forgotten each hour. */
@Singleton
public final class Limits {
  static final String FORWARDED = "X-Forwarded-For";

  private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** A place may have more or fewer ratings in an hour, so each takes more or less of the hour. */
  private static final int SECONDS = Math.toIntExact(Duration.ofHours(1).toSeconds());

  private static final double HALF = 0.5;

  private final Callers callers;
  private final InstantSource clock;
  private final Rate wrongCodes;
  private final Rate pairings;
  private final Rate wakes;
  private final Rate wakesByKey;
  private final Rate remarks;
  private final Rate posters;
  private final int posterRatings;
  private final int posterTimes;
  private final Rate letters;
  private final Rate invitations;
  private final int alarm;
  private final AtomicLong hour = new AtomicLong();
  private final AtomicLong wrongThisHour = new AtomicLong();

  Limits(Callers callers, LimitSettings settings, InstantSource clock) {
    this.callers = callers;
    this.clock = clock;
    this.wrongCodes = new Rate(settings.wrongCodes(), Duration.ofMinutes(5));
    this.pairings = new Rate(settings.pairings(), Duration.ofMinutes(15));
    this.wakes = new Rate(settings.wakes(), Duration.ofMinutes(5));
    this.wakesByKey = new Rate(settings.wakesByKey(), Duration.ofMinutes(5));
    this.remarks = new Rate(settings.remarks(), Duration.ofDays(1));
    this.posters = new Rate(SECONDS, Duration.ofHours(1));
    this.posterRatings = settings.posterRatings();
    this.posterTimes = settings.posterTimes();
    this.letters = new Rate(settings.letters(), Duration.ofDays(1));
    this.invitations = new Rate(2 * settings.invitationsPerMinute(), Duration.ofMinutes(2));
    this.alarm = settings.alarm();
  }

  /**
   * Notes a code or key that is none. Only these are counted: whoever has a right one is never
   * turned away because a neighbour guessed.
   *
   * @return whether whoever sent it may go on guessing
   */
  public boolean mayGuessOn(HttpRequest<?> request) {
    raiseAlarm();
    return wrongCodes.allows(caller(request), clock.millis());
  }

  /** Notes that a kiosk asks for words, and tells whether its address may bring up one more. */
  public boolean mayAskForPairing(HttpRequest<?> request) {
    return pairings.allows(caller(request), clock.millis());
  }

  /** Notes that a kiosk is to be woken by the holder of a key, and tells whether it may be. */
  public boolean mayWake(int kiosk, int key) {
    long now = clock.millis();
    return wakes.allows(kiosk, now) && wakesByKey.allows(key, now);
  }

  /**
   * Notes a remark about a unit, and tells whether it may have one more. Whoever sent it does not
   * matter: all who sit in one hall have one address.
   */
  public boolean mayRemark(int unit) {
    return remarks.allows(unit, clock.millis());
  }

  /** Notes a letter about a unit, likewise. */
  public boolean mayWriteLetter(int unit) {
    return letters.allows(unit, clock.millis());
  }

  /**
   * Notes a rating by the poster of a unit, and tells whether it may have one more. As for remarks,
   * it does not matter who sent it.
   *
   * @param usual how many it has in an hour on other days
   */
  public boolean mayRateByPoster(int unit, double usual) {
    long most = Math.max(posterRatings, Math.round(posterTimes * usual));
    int each = (int) Math.max(1, SECONDS / most);
    return posters.allows(unit, each, clock.millis());
  }

  /** Whether so many came by the poster of a unit lately that half of what it may have is gone. */
  public boolean isRush(int unit) {
    return posters.used(unit, clock.millis()) > HALF;
  }

  /**
   * Notes that an integration key asks for so many invitations at once, and tells whether it may.
   *
   * @param key number of the key
   */
  public boolean mayAskForInvitations(int key, int count) {
    return invitations.allows(key, count, clock.millis());
  }

  /** One line in an hour, however many there are. */
  private void raiseAlarm() {
    long now = clock.millis() / HOUR;
    if (hour.getAndSet(now) != now) {
      wrongThisHour.set(0);
    }
    if (wrongThisHour.incrementAndGet() == alarm) {
      LOG.warn("{} codes that are none were tried within this hour", alarm);
    }
  }

  private long caller(HttpRequest<?> request) {
    return callers.number(
        request.getRemoteAddress(), forwarded(request.getHeaders().getAll(FORWARDED)));
  }

  /** Several headers of one name mean the same as one with all their values (RFC 9110 §5.3). */
  static @Nullable String forwarded(List<String> headers) {
    return headers.isEmpty() ? null : String.join(",", headers);
  }
}
