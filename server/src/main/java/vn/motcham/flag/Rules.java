package vn.motcham.flag;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.OpeningHours;

/** The rules by which a response is flagged, each of them once. */
final class Rules {
  private final FlagSettings settings;
  private final OpeningHours hours;

  Rules(FlagSettings settings) {
    this.settings = settings;
    this.hours = OpeningHours.read(settings.openHours());
  }

  /**
   * What a sitting is held against.
   *
   * @param before of the kiosk, up to the response before; null where none is known
   * @param now of the kiosk, with this one
   * @param withinTenMinutes how many the kiosk took up to now, this one among them
   * @param usual of the unit
   */
  record Circumstances(
      @Nullable KioskPace before, KioskPace now, int withinTenMinutes, UsualPace usual) {}

  Set<Flag> decide(Sitting sitting, Circumstances at) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : Flag.values()) {
      if (applies(flag, sitting, at)) {
        flags.add(flag);
      }
    }
    return flags;
  }

  private boolean applies(Flag flag, Sitting sitting, Circumstances at) {
    return switch (flag) {
      case TOO_QUICK -> isTooQuick(sitting);
      case NO_PAUSE -> isWithoutPause(sitting, at.now());
      case BURST -> at.withinTenMinutes() > at.usual().burstLimit(settings);
      case ALIKE -> at.now().alikeRun() >= at.usual().alikeLimit(settings);
      case AFTER_HOURS -> isAfterHours(sitting);
      case CLOCK -> isClockWrong(sitting.session(), at.before());
      case RUSH -> false;
    };
  }

  private boolean isTooQuick(Sitting sitting) {
    return sitting.answers() >= settings.severalAnswers()
        && sitting.session().durationMs() < sitting.answers() * settings.perAnswer().toMillis();
  }

  private boolean isWithoutPause(Sitting sitting, KioskPace now) {
    return sitting.session().isWithin(settings.leastGap().toMillis())
        || now.pressedRun() >= settings.samePresses()
        || now.closeRun() >= settings.presses();
  }

  /** By the unit's own hours; by the installation's, which are wide enough, where it has none. */
  private boolean isAfterHours(Sitting sitting) {
    LocalDateTime at = LocalDateTime.ofInstant(sitting.session().answeredAt(), Days.ZONE);
    OpeningHours own = sitting.session().hours();
    if (own == null) {
      return !settings.alwaysOpen().contains(sitting.unit()) && !hours.isOpen(at);
    }
    Duration grace = settings.grace();
    return !own.isOpen(at) && own.openBetween(at.minus(grace), at.plus(grace)).isZero();
  }

  /** Ahead of us; or behind an answer that the same kiosk gave before. */
  private boolean isClockWrong(Session session, @Nullable KioskPace before) {
    boolean ahead = session.answeredAt().isAfter(session.receivedAt().plus(settings.clockAhead()));
    boolean back =
        before != null
            && before.seq() < session.seq()
            && session.minute() + settings.clockAhead().toMinutes() < before.minute();
    return ahead || back;
  }
}
