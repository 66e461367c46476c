package vn.motcham.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The rules over months of invented people: what they flag of honest ones, and of those that
 * somebody stuffed. What they don't see is printed as well.
 */
class SimulationTest {
  private static final LocalTime CLOSES = LocalTime.of(17, 30);

  /** The first days only show what is usual. */
  private static final int LEARNING_DAYS = 14;

  private static final List<Month> KIOSKS =
      List.of(
          new Month("a quiet commune", 6, CLOSES, 0, 1),
          new Month("another one", 9, CLOSES, 0, 2),
          new Month("a ward", 25, CLOSES, 0, 3),
          new Month("a busy ward", 60, CLOSES, 0, 4),
          new Month("the province's centre", 120, CLOSES, 0, 5),
          new Month("a hospital", 300, LocalTime.of(16, 30), 0, 6),
          new Month("a school", 2, CLOSES, 0, 7),
          new Month("a school with a parents' day", 2, CLOSES, 90, 8));

  private static final List<Month> MANY =
      Stream.concat(
              KIOSKS.stream(),
              Stream.iterate(20L, seed -> seed + 1)
                  .limit(28)
                  .map(seed -> new Month("kiosk " + seed, 4 + seed * 1.5, CLOSES, 0, seed)))
          .toList();

  /** How many there were, and how many of them bear a flag. */
  private static final class Score {
    private int n;
    private int flagged;
    private final Map<Flag, Integer> byRule = new EnumMap<>(Flag.class);

    void add(Set<Flag> flags) {
      n++;
      flagged += flags.isEmpty() ? 0 : 1;
      flags.forEach(flag -> byRule.merge(flag, 1, Integer::sum));
    }

    void add(Score other) {
      n += other.n;
      flagged += other.flagged;
      other.byRule.forEach((flag, many) -> byRule.merge(flag, many, Integer::sum));
    }

    double percent() {
      return n == 0 ? 0 : 100.0 * flagged / n;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%6d of %6d  %6.2f %%  %s", flagged, n, percent(), byRule);
    }
  }

  private record Scores(Score honest, Score stuffed) {
    Scores() {
      this(new Score(), new Score());
    }
  }

  /** Stuffed on every day after the first ones, if at all. */
  private static Scores run(Month month, @Nullable Stuffing stuffing) {
    var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(month.seed());
    Counter counter = new Counter();
    Scores scores = new Scores();
    int number = 0;
    for (LocalDate day : month.openDays()) {
      List<Month.Seen> seen = new ArrayList<>(month.day(day));
      boolean learning = ++number <= LEARNING_DAYS;
      if (!learning && stuffing != null) {
        stuffing.on(day, List.copyOf(seen), dice).forEach(v -> seen.add(new Month.Seen(v, true)));
        seen.sort(Comparator.comparing(one -> one.visit().at()));
      }
      for (Month.Seen one : seen) {
        Set<Flag> flags = counter.see(one.visit());
        if (!learning) {
          (one.stuffed() ? scores.stuffed() : scores.honest()).add(flags);
        }
      }
      counter.close(day);
    }
    return scores;
  }

  @Test
  void ofAnHonestMonthAtMostOneInAHundredIsFlagged() {
    Score all = new Score();
    for (Month month : MANY) {
      Score honest = run(month, null).honest();
      all.add(honest);
      if (KIOSKS.contains(month)) {
        System.out.printf("Flagged in an honest month, %-28s %s%n", month.name(), honest);
        assertThat(honest.percent()).as(month.name()).isLessThan(2);
      }
    }
    System.out.printf("Flagged in an honest month, %-28s %s%n", MANY.size() + " kiosks", all);
    assertThat(all.n).isGreaterThan(20_000);
    assertThat(all.percent()).isLessThan(1);
  }

  @Test
  void ofFiftyTopScoresInTenMinutesNineteenInTwentyAreFlagged() {
    for (Stuffing stuffing : Stuffing.values()) {
      Score all = new Score();
      Score besides = new Score();
      for (Month month : KIOSKS) {
        Scores scores = run(month, stuffing);
        all.add(scores.stuffed());
        besides.add(scores.honest());
        if (stuffing.isBurst()) {
          assertThat(scores.stuffed().percent())
              .as("%s at %s", stuffing, month.name())
              .isGreaterThanOrEqualTo(95);
        }
      }
      System.out.printf("Flagged of the stuffed, %-22s %s%n", stuffing, all);
      System.out.printf("  and of the honest ones there, %-16s %s%n", "", besides);
    }
  }
}
