package vn.motcham.flag;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways in which somebody makes a kiosk say what it was not told. */
enum Stuffing {
  /** Fifty top scores in ten minutes, one about every twelve seconds. */
  FIFTY_IN_TEN_MINUTES(true) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(9, 0).plusMinutes(dice.nextInt(300)), 50, 12, 4, dice, 1);
    }
  },
  /** Fifty top scores as fast as the kiosk lets one. */
  AS_FAST_AS_IT_GOES(true) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(9, 0).plusMinutes(dice.nextInt(300)), 50, 2.5, 0.6, dice, 1);
    }
  },
  /** Thirty top scores in ten minutes of the lunch break. */
  AT_LUNCH(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(12, 10), 30, 15, 4, dice, 1);
    }
  },
  /** Twenty top scores after closing, some minutes apart. */
  AFTER_CLOSING(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(17, 40), 20, 120, 40, dice, 1);
    }
  },
  /** Fifty in ten minutes, every third of them a four instead of a five. */
  MIXED_FACES(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(9, 0).plusMinutes(dice.nextInt(300)), 50, 12, 4, dice, 0.67);
    }
  },
  /** Twenty whole surveys straight down, each in four seconds. */
  WHOLE_FORMS(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(14, 0), 20, 25, 5, dice, 1).stream()
          .map(tap -> new Counter.Visit(tap.at(), Duration.ofSeconds(4), 9, "all 5"))
          .toList();
    }
  },
  /** Top scores for an hour, one about every half minute. */
  HALF_A_MINUTE_APART(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      return taps(day.atTime(9, 30), 120, 30, 9, dice, 1);
    }
  },
  /** Two officials in turn, forty in ten minutes, five and four. */
  TWO_OFFICIALS(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      List<Counter.Visit> taps = new ArrayList<>();
      for (Counter.Visit tap : taps(day.atTime(10, 0), 40, 15, 4, dice, 1)) {
        taps.add(Counter.Visit.tap(tap.at(), taps.size() % 2 == 0 ? "done 5" : "done 4"));
      }
      return taps;
    }
  },
  /** Three top scores after each citizen, as fast as it goes. */
  THREE_AFTER_EACH(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      List<Counter.Visit> taps = new ArrayList<>();
      for (Month.Seen person : people) {
        taps.addAll(taps(Month.plus(person.visit().at(), 8), 3, 3, 1, dice, 1));
      }
      return taps;
    }
  },
  /** Ten top scores an hour, all day long, minutes apart. */
  TEN_AN_HOUR(false) {
    @Override
    List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice) {
      List<Counter.Visit> taps = new ArrayList<>();
      for (int minute = 5; minute < 9 * 60; minute += 6) {
        LocalDateTime at = day.atTime(LocalTime.of(7, 30)).plusMinutes(minute);
        taps.add(Counter.Visit.tap(Month.plus(at, 200 * dice.nextDouble()), "done 5"));
      }
      return taps;
    }
  };

  private final boolean burst;

  Stuffing(boolean burst) {
    this.burst = burst;
  }

  /** Whether it is one of those that must not go through. */
  boolean isBurst() {
    return burst;
  }

  abstract List<Counter.Visit> on(LocalDate day, List<Month.Seen> people, RandomGenerator dice);

  private static List<Counter.Visit> taps(
      LocalDateTime from, int many, double apart, double give, RandomGenerator dice, double best) {
    List<Counter.Visit> taps = new ArrayList<>();
    LocalDateTime at = from;
    for (int tap = 0; tap < many; tap++) {
      at = Month.plus(at, apart + give * (2 * dice.nextDouble() - 1));
      taps.add(Counter.Visit.tap(at, dice.nextDouble() < best ? "done 5" : "done 4"));
    }
    return taps;
  }
}
