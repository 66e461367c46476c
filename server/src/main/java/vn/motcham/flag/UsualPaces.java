package vn.motcham.flag;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.motcham.calendar.Days;

/** What is usual at the units, read once an hour for each. */
@Singleton
final class UsualPaces {
  private static final int DAYS = 28;
  private static final Duration FRESH = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<Integer, Known> known = new ConcurrentHashMap<>();

  UsualPaces(InstantSource clock) {
    this.clock = clock;
  }

  private record Known(UsualPace pace, Instant readAt) {}

  /** By the unit's number. */
  Map<Integer, UsualPace> of(Handle handle, Collection<Integer> units) {
    Instant now = clock.instant();
    Map<Integer, UsualPace> paces = new HashMap<>();
    for (int unit : units) {
      Known found = known.get(unit);
      if (found != null && found.readAt().plus(FRESH).isAfter(now)) {
        paces.put(unit, found.pace());
      }
    }
    List<Integer> missing = units.stream().filter(unit -> !paces.containsKey(unit)).toList();
    if (!missing.isEmpty()) {
      Map<Integer, List<UsualPace.Day>> days = read(handle, missing, now);
      for (int unit : missing) {
        UsualPace pace = UsualPace.of(days.getOrDefault(unit, List.of()));
        known.put(unit, new Known(pace, now));
        paces.put(unit, pace);
      }
    }
    return paces;
  }

  /** Today is not over, so it says nothing of what is usual. */
  private static Map<Integer, List<UsualPace.Day>> read(
      Handle handle, List<Integer> units, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
    return handle
        .createQuery(
            """
            SELECT unit, n, repeats, busiest FROM unit_pace
            WHERE unit IN (<units>) AND day >= :from AND day < :today
            """)
        .bindList("units", units)
        .bind("from", today.minusDays(DAYS))
        .bind("today", today)
        .map(
            (row, _) ->
                Map.entry(
                    row.getInt(1), new UsualPace.Day(row.getInt(2), row.getInt(3), row.getInt(4))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
