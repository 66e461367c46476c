package vn.motcham.flag;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import vn.motcham.calendar.OpeningHours;

/**
 * The thresholds of the rules.
 *
 * @param severalAnswers from how many answers on a sitting can be too quick; a bare tap never is
 * @param perAnswer the least time that one answer takes to read and to choose: the kiosk itself
 *     shows each choice for 0.4 s, and 3 answers must take more than 2 s (ASVS 2.4.2)
 * @param leastGap nobody has changed places, read and answered within this from one thanks to the
 *     next
 * @param step no longer than this from one thanks to the next, and nobody has stepped up, read and
 *     answered since
 * @param samePresses how many in a row, each within a step of the one before and with its answers,
 *     make the last one flagged
 * @param presses the same, whatever was answered
 * @param burstLeast so many within ten minutes are never a burst
 * @param burstTimes how many times the usual day's busiest ten minutes make one
 * @param burstUnknown the limit where no usual day is known yet
 * @param alikeChance how improbable a run of the same answers must be
 * @param openHours when the counters are open, in Asia/Ho_Chi_Minh, of units that say nothing of it
 *     in the settings of their kiosks; see {@link OpeningHours}
 * @param alwaysOpen numbers of those of them that never close
 * @param grace how far outside the hours that a unit says itself: a kiosk closes by them to the
 *     minute, but not to who has begun; the ones above are as much wider than the usual day's
 * @param clockAhead how far a kiosk's clock may be off
 */
@Singleton
record FlagSettings(
    @Property(name = "motcham.flags.too-quick.answers", defaultValue = "3") int severalAnswers,
    @Property(name = "motcham.flags.too-quick.per-answer", defaultValue = "700ms")
        Duration perAnswer,
    @Property(name = "motcham.flags.no-pause.least-gap", defaultValue = "4s") Duration leastGap,
    @Property(name = "motcham.flags.no-pause.step", defaultValue = "20s") Duration step,
    @Property(name = "motcham.flags.no-pause.same", defaultValue = "3") int samePresses,
    @Property(name = "motcham.flags.no-pause.any", defaultValue = "5") int presses,
    @Property(name = "motcham.flags.burst.least", defaultValue = "12") int burstLeast,
    @Property(name = "motcham.flags.burst.times", defaultValue = "2.5") double burstTimes,
    @Property(name = "motcham.flags.burst.unknown", defaultValue = "20") int burstUnknown,
    @Property(name = "motcham.flags.alike.chance", defaultValue = "0.0001") double alikeChance,
    @Property(name = "motcham.flags.open-hours", defaultValue = "MON-FRI 07:00-17:30")
        String openHours,
    @Property(name = "motcham.flags.always-open", defaultValue = "") List<Integer> alwaysOpen,
    @Property(name = "motcham.flags.after-hours.grace", defaultValue = "30m") Duration grace,
    @Property(name = "motcham.flags.clock.ahead", defaultValue = "5m") Duration clockAhead) {
  FlagSettings {
    alwaysOpen = List.copyOf(alwaysOpen);
  }

  /** As they are without a setting. */
  static FlagSettings usual() {
    return new FlagSettings(
        3,
        Duration.ofMillis(700),
        Duration.ofSeconds(4),
        Duration.ofSeconds(20),
        3,
        5,
        12,
        2.5,
        20,
        0.0001,
        "MON-FRI 07:00-17:30",
        List.of(),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5));
  }
}
