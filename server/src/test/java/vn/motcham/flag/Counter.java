package vn.motcham.flag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcham.calendar.Days;

/**
 * A counter with one kiosk, whose days are kept as the database keeps them: minutes, and a usual
 * day made of those before.
 */
final class Counter {
  private static final FlagSettings SETTINGS = FlagSettings.usual();
  private static final Rules RULES = new Rules(SETTINGS);
  private static final int UNIT = 1;
  private static final int USUAL_DAYS = 28;

  private final List<UsualPace.Day> days = new ArrayList<>();
  private KioskWatch watch = new KioskWatch(null, Map.of());
  private int seq;
  private ZonedDateTime last = LocalDateTime.of(2026, 1, 1, 0, 0).atZone(Days.ZONE);

  /**
   * Somebody at the kiosk.
   *
   * @param at when they are thanked
   * @param content stands for what they answered
   */
  record Visit(LocalDateTime at, Duration took, int answers, String content) {
    static Visit tap(LocalDateTime at, String face) {
      return new Visit(at, Duration.ofMillis(900), 1, face);
    }
  }

  Set<Flag> see(Visit visit) {
    ZonedDateTime at = visit.at().atZone(Days.ZONE);
    Session session =
        new Session(
            7,
            ++seq,
            visit.took().toMillis(),
            seq == 1 ? null : Math.max(0, Duration.between(last, at).toMillis()),
            at.toInstant(),
            at.toInstant().plusMillis(300));
    last = at;
    byte[] likeness = (visit.at().toLocalDate() + visit.content()).getBytes(StandardCharsets.UTF_8);
    return watch.see(
        new Sitting(session, UNIT, visit.answers(), likeness),
        UsualPace.of(lastDays()),
        RULES,
        SETTINGS);
  }

  private List<UsualPace.Day> lastDays() {
    return days.subList(Math.max(0, days.size() - USUAL_DAYS), days.size());
  }

  /** What the nightly work makes of the minutes of a day. */
  void close(LocalDate day) {
    int first = Math.toIntExact(day.atStartOfDay(Days.ZONE).toEpochSecond() / 60);
    var minutes = new TreeMap<>(watch.added()).tailMap(first);
    Map<Integer, Integer> honest = new HashMap<>();
    minutes.forEach((minute, added) -> honest.put(minute, added.n() - added.flagged()));
    int busiest = 0;
    for (int minute : honest.keySet()) {
      int within = 0;
      for (int before = 0; before < 10; before++) {
        within += honest.getOrDefault(minute - before, 0);
      }
      busiest = Math.max(busiest, within);
    }
    int n = honest.values().stream().mapToInt(Integer::intValue).sum();
    int repeats = minutes.values().stream().mapToInt(KioskWatch.Minute::repeats).sum();
    if (n > 0) {
      days.add(new UsualPace.Day(n, repeats, busiest));
    }
    watch = new KioskWatch(watch.pace(), Map.of());
  }
}
