package vn.motcham.flag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One kiosk, while its responses are looked at one after the other. */
final class KioskWatch {
  private static final int WINDOW = 10;

  private final SortedMap<Integer, Integer> minutes;
  private final SortedMap<Integer, Minute> added = new TreeMap<>();
  private @Nullable KioskPace pace;
  private boolean unbroken = true;
  private int device;

  /**
   * @param pace what is known of it; null: nothing
   * @param minutes how many it took in each minute since 1970 that matters
   */
  KioskWatch(@Nullable KioskPace pace, Map<Integer, Integer> minutes) {
    this.pace = pace;
    this.minutes = new TreeMap<>(minutes);
  }

  /**
   * What was added to a minute.
   *
   * @param unit where the kiosk stood
   * @param flagged how many bear a flag
   * @param repeats how many of the others had the answers of the one before
   */
  record Minute(int unit, int n, int flagged, int repeats) {
    Minute plus(Minute more) {
      return new Minute(
          more.unit(), n + more.n(), flagged + more.flagged(), repeats + more.repeats());
    }
  }

  Set<Flag> see(Sitting sitting, UsualPace usual, Rules rules, FlagSettings settings) {
    unbroken &= isNext(sitting);
    device = sitting.session().device();
    KioskPace before = pace;
    boolean follows = before != null && before.isBefore(sitting);
    KioskPace now =
        before != null && follows
            ? before.followedBy(sitting, settings)
            : KioskPace.beginningWith(sitting);
    int minute = sitting.session().minute();
    minutes.merge(minute, 1, Integer::sum);
    Set<Flag> flags =
        rules.decide(sitting, new Rules.Circumstances(before, now, upTo(minute), usual));
    boolean repeats = follows && now.alikeRun() > 1;
    int flagged = flags.isEmpty() ? 0 : 1;
    added.merge(
        minute, new Minute(sitting.unit(), 1, flagged, repeats ? 1 - flagged : 0), Minute::plus);
    if (before == null || follows) {
      pace = now;
    }
    return flags;
  }

  /**
   * Whether nothing can have come between the last one and this; of a new kiosk's first neither.
   */
  private boolean isNext(Sitting sitting) {
    Session session = sitting.session();
    boolean sameDevice = device == 0 || device == session.device();
    return pace == null
        || (sameDevice && session.seq() == pace.seq() + 1 && session.minute() >= pace.minute());
  }

  /** Whether these are the next ones of the same device. */
  boolean isContinuedBy(List<Sitting> sittings) {
    KioskPace last = pace;
    int next = last == null ? 0 : last.seq();
    int minute = last == null ? 0 : last.minute();
    for (Sitting sitting : sittings) {
      Session session = sitting.session();
      next++;
      if (session.device() != device || session.seq() != next || session.minute() < minute) {
        return false;
      }
      minute = session.minute();
    }
    return last != null;
  }

  /** Whether all that it saw followed what was known, one after the other. */
  boolean isUnbroken() {
    return unbroken;
  }

  /** As it stands, with nothing added. */
  KioskWatch again() {
    int last = pace == null ? 0 : pace.minute();
    KioskWatch again = new KioskWatch(pace, minutes.tailMap(last - WINDOW));
    again.device = device;
    return again;
  }

  private int upTo(int minute) {
    return minutes.subMap(minute - WINDOW + 1, minute + 1).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  @Nullable KioskPace pace() {
    return pace;
  }

  SortedMap<Integer, Minute> added() {
    return added;
  }
}
