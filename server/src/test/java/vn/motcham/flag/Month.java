package vn.motcham.flag;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * People at one kiosk, day after day: they come in waves, alone or with their family, wait for each
 * other, tap a face and walk away, or fill in the whole survey at their own speed.
 *
 * @param perDay how many rate on a usual day
 * @param closes when the doors close; the last of those inside come to the kiosk a little later
 * @param gathering how many come within two hours of one afternoon besides, as parents do
 */
record Month(String name, double perDay, LocalTime closes, int gathering, long seed) {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate GATHERING = LocalDate.of(2026, 10, 15);
  private static final int DAYS = 61;

  /** From seven o'clock on, hour by hour. */
  private static final List<Double> HOURS =
      List.of(0.09, 0.17, 0.16, 0.13, 0.04, 0.02, 0.11, 0.13, 0.10, 0.03, 0.02);

  /** Seconds from the thanks to the next person's first tap: stepping up, looking, reading. */
  private static final double STEP_UP = 9;

  private static final int THANKS = 6;
  private static final int STILL_THERE = 50;

  /** A visit, and whether the person stood behind it or somebody who stuffs. */
  record Seen(Counter.Visit visit, boolean stuffed) {}

  List<LocalDate> openDays() {
    return IntStream.range(0, DAYS)
        .mapToObj(FIRST::plusDays)
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .filter(day -> !day.equals(LocalDate.of(2026, 9, 1)) && !day.equals(FIRST.plusDays(1)))
        .toList();
  }

  List<Seen> day(LocalDate day) {
    RandomGenerator dice =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + day.toEpochDay());
    List<LocalDateTime> arrivals = arrivals(day, dice);
    List<Seen> seen = new ArrayList<>();
    LocalDateTime free = day.atTime(LocalTime.of(6, 30));
    double mood = 0.6 + 0.12 * dice.nextGaussian();
    for (LocalDateTime arrival : arrivals) {
      boolean waits = arrival.isBefore(free);
      if (waits && Duration.between(arrival, free).toSeconds() > 90 && dice.nextDouble() < 0.8) {
        continue;
      }
      double pause = 3 + (STEP_UP - 3) * -Math.log(1 - dice.nextDouble());
      LocalDateTime first = plus(waits ? free : arrival, pause);
      Counter.Visit visit = visit(first, Math.clamp(mood, 0.3, 0.9), dice);
      // Who waits taps the thanks away; it goes by itself otherwise.
      free = plus(visit.at(), dice.nextDouble() < 0.3 ? 1 : THANKS);
      seen.add(new Seen(visit, false));
    }
    return seen;
  }

  private List<LocalDateTime> arrivals(LocalDate day, RandomGenerator dice) {
    List<LocalDateTime> arrivals = new ArrayList<>();
    double busy = day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.5 : 0.9;
    for (int hour = 0; hour < HOURS.size(); hour++) {
      int many = poisson(perDay / 1.25 * busy * HOURS.get(hour), dice);
      for (int group = 0; group < many; group++) {
        LocalDateTime at = plus(day.atTime(7 + hour, 0), 3600 * dice.nextDouble());
        if (at.toLocalTime().isBefore(closes)) {
          double company = dice.nextDouble();
          int people = company < 0.83 ? 1 : company < 0.95 ? 2 : company < 0.99 ? 3 : 4;
          for (int person = 0; person < people; person++) {
            arrivals.add(plus(at, person * 4.0));
          }
        }
      }
    }
    for (int parent = 0; day.equals(GATHERING) && parent < gathering; parent++) {
      arrivals.add(plus(day.atTime(15, 0), 7200 * dice.nextDouble()));
    }
    arrivals.sort(Comparator.naturalOrder());
    return arrivals;
  }

  private static Counter.Visit visit(LocalDateTime first, double mood, RandomGenerator dice) {
    int level = level(mood, dice);
    double kind = dice.nextDouble();
    if (kind < 0.30) {
      return new Counter.Visit(plus(first, STILL_THERE), Duration.ZERO, 1, "left " + level);
    }
    if (kind < 0.55) {
      double took = 0.6 + 2 * dice.nextDouble();
      return new Counter.Visit(plus(first, took), seconds(took), 1, "done " + level);
    }
    int answers = dice.nextInt(3, 10);
    boolean straight = dice.nextDouble() < 0.35;
    StringBuilder content = new StringBuilder("all ").append(answers);
    for (int answer = 0; answer < answers; answer++) {
      content.append(straight ? level : Math.clamp(level + dice.nextInt(-1, 2), 1, 5));
    }
    double each = (straight ? 1.7 : 3.0) * Math.exp(0.4 * dice.nextGaussian());
    double took = Math.max(0.5, each) * (answers - 1) + 0.8;
    return new Counter.Visit(plus(first, took), seconds(took), answers, content.toString());
  }

  private static int level(double mood, RandomGenerator dice) {
    double die = dice.nextDouble();
    return die < mood ? 5 : die < mood + (1 - mood) * 0.7 ? 4 : dice.nextInt(1, 4);
  }

  private static int poisson(double average, RandomGenerator dice) {
    double limit = Math.exp(-average);
    int times = 0;
    for (double left = dice.nextDouble(); left > limit; left *= dice.nextDouble()) {
      times++;
    }
    return times;
  }

  static LocalDateTime plus(LocalDateTime at, double seconds) {
    return at.plus(seconds(seconds));
  }

  static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
