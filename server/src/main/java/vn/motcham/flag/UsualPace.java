package vn.motcham.flag;

import java.util.Collection;
import java.util.List;

/**
 * What is usual at a unit, from its last days.
 *
 * @param days how many days that is; few say nothing
 * @param busiest the most that one of its kiosks takes within ten minutes, on the day in the middle
 * @param repeated how many responses have the answers of the one before, 0 to 1
 */
record UsualPace(int days, int busiest, double repeated) {
  static final UsualPace UNKNOWN = of(List.of());

  private static final int DAYS_THAT_TELL = 5;

  /** As if so many had been seen before, half of them repeating: a few responses prove little. */
  private static final int BELIEVED = 20;

  private static final double LEAST_REPEATED = 0.25;
  private static final double MOST_REPEATED = 0.9;

  /**
   * A unit's kiosks on one day, without flagged responses.
   *
   * @param n how many responses there were
   * @param repeats how many of them had the answers of the one before
   * @param busiest the most that one kiosk took within ten minutes
   */
  record Day(int n, int repeats, int busiest) {}

  static UsualPace of(Collection<Day> days) {
    List<Integer> busiest = days.stream().map(Day::busiest).sorted().toList();
    double n = days.stream().mapToInt(Day::n).sum();
    double repeats = days.stream().mapToInt(Day::repeats).sum();
    return new UsualPace(
        days.size(),
        days.isEmpty() ? 0 : busiest.get(days.size() / 2),
        (repeats + BELIEVED / 2.0) / (n + BELIEVED));
  }

  /** More than so many within ten minutes are a burst. */
  int burstLimit(FlagSettings settings) {
    return days < DAYS_THAT_TELL
        ? settings.burstUnknown()
        : Math.max(
            settings.burstLeast(), Math.toIntExact(Math.round(settings.burstTimes() * busiest)));
  }

  /**
   * From so many of the same answers in a row on, chance is no explanation. If the commonest
   * answers make up the share q, two in a row are the same in at least q² of the cases; so q is at
   * most the root of that, and a run of n has at most the chance q to the power of n - 1.
   */
  int alikeLimit(FlagSettings settings) {
    double commonest = Math.sqrt(Math.clamp(repeated, LEAST_REPEATED, MOST_REPEATED));
    return 1 + (int) Math.ceil(Math.log(settings.alikeChance()) / Math.log(commonest));
  }
}
