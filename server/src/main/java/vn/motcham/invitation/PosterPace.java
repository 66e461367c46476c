package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.motcham.calendar.Days;
import vn.motcham.flag.Flag;
import vn.motcham.limit.Limits;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.Tallies;

/**
 * Holds what comes by a unit's poster against what is usual there: by the tallies of the last two
 * half-months that are over, so that nothing finer needs to be stored. Who sends it does not
 * matter, for all who sit in one hall have one address.
 */
@Singleton
final class PosterPace {
  /** Of each hour, day and night, so many are hours in which people come: 40 of 168. */
  private static final double OPEN = 40 / 168.0;

  private static final Duration FRESH = Duration.ofHours(1);

  private final Tallies tallies;
  private final Limits limits;
  private final InstantSource clock;
  private final Map<Rated, Known> known = new ConcurrentHashMap<>();

  PosterPace(Tallies tallies, Limits limits, InstantSource clock) {
    this.tallies = tallies;
    this.limits = limits;
    this.clock = clock;
  }

  private record Known(double inAnHour, Instant readAt) {}

  /** Notes one more, and tells whether it may come now. */
  boolean allows(Rated rated) {
    return limits.mayRateByPoster(rated.unit(), usual(rated));
  }

  /** What comes now is marked: it is more than is usual, and less than would be too much. */
  Set<Flag> flags(Rated rated) {
    return limits.isRush(rated.unit()) ? Set.of(Flag.RUSH) : Set.of();
  }

  private double usual(Rated rated) {
    Instant now = clock.instant();
    Known found = known.get(rated);
    if (found == null || Duration.between(found.readAt(), now).abs().compareTo(FRESH) >= 0) {
      found = new Known(read(rated), now);
      known.put(rated, found);
    }
    return found.inAnHour();
  }

  /** What is marked for review is not what is usual. */
  private double read(Rated rated) {
    LocalDate to = Bucket.halfMonthOf(Days.today(clock)).firstDay();
    LocalDate from = halfMonthBefore(halfMonthBefore(to));
    Map<String, Long> people =
        tallies
            .listIndicatorTallies(List.of(rated.unit()), rated.survey(), from, to.minusDays(1))
            .stream()
            .filter(tally -> tally.cell().channel() == Channel.POSTER && !tally.cell().flagged())
            .collect(
                Collectors.groupingBy(
                    IndicatorTally::indicator, Collectors.summingLong(IndicatorTally::n)));
    long most = people.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return most / (ChronoUnit.DAYS.between(from, to) * 24 * OPEN);
  }

  private static LocalDate halfMonthBefore(LocalDate firstDay) {
    return Bucket.halfMonthOf(firstDay.minusDays(1)).firstDay();
  }
}
