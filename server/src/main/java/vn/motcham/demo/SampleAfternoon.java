package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.motcham.answer.Given;
import vn.motcham.calendar.Days;
import vn.motcham.flag.Session;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.response.Bucket;
import vn.motcham.response.FlaggedCells;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Tallies;

/** An afternoon on which somebody pressed the best face of a kiosk again and again. */
@Singleton
@Requires(env = "demo")
final class SampleAfternoon {
  private static final String UNIT = "SL.P03.TTHCC";
  private static final int SHOWN_FOR_DAYS = 80;
  private static final LocalTime BEGINS = LocalTime.of(14, 20);
  private static final int PRESSES = 42;
  private static final Duration EVERY = Duration.ofSeconds(9);

  private final SampleProvince province;
  private final Kiosks kiosks;
  private final Responses responses;
  private final FlaggedCells flagged;
  private final Tallies tallies;
  private final InstantSource clock;

  SampleAfternoon(
      SampleProvince province,
      Kiosks kiosks,
      Responses responses,
      FlaggedCells flagged,
      Tallies tallies,
      InstantSource clock) {
    this.province = province;
    this.kiosks = kiosks;
    this.responses = responses;
    this.flagged = flagged;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** The last working afternoon, unless there is one already that the pages still show. */
  void load() {
    int unit = province.unit(UNIT).number();
    if (!flagged.list(List.of(unit), SHOWN_FOR_DAYS, 1).isEmpty()) {
      return;
    }
    int kiosk =
        kiosks.list().stream()
            .filter(found -> found.assignment().place().unit() == unit)
            .mapToInt(Kiosk::number)
            .findFirst()
            .orElseThrow();
    LocalDate day = lastWorkingDay();
    List<Submission> presses =
        IntStream.rangeClosed(1, PRESSES).mapToObj(n -> press(unit, kiosk, day, n)).toList();
    for (Outcome outcome : responses.submitAll(presses)) {
      if (outcome instanceof Outcome.Rejected(var problem)) {
        throw new IllegalStateException(Objects.toString(problem));
      }
    }
    tallies.recountChanged();
  }

  private LocalDate lastWorkingDay() {
    LocalDate day = Days.today(clock).minusDays(1);
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Submission press(int unit, int kiosk, LocalDate day, int number) {
    Instant at = day.atTime(BEGINS).atZone(Days.ZONE).toInstant().plus(EVERY.multipliedBy(number));
    Session session = new Session(kiosk, number, 1_100, EVERY.toMillis(), at, at.plusSeconds(1));
    return new Submission(
        "%016x%016x".formatted(day.toEpochDay(), number),
        day,
        unit,
        unit,
        "",
        0,
        province.survey("counter-rating").number(),
        0,
        new Bucket.Hour(day, at.atZone(Days.ZONE).getHour()),
        Channel.KIOSK,
        Stage.RESULT,
        "vi",
        true,
        Map.of("overall", new Given.One("very-satisfied")),
        null,
        session,
        false);
  }
}
