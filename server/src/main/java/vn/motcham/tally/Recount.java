package vn.motcham.tally;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;

/**
 * Counts cells anew from their rows and replaces what was counted before. Doing it twice, on
 * several servers, or after a crash gives the same tallies.
 */
@Context
final class Recount {
  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int CELLS_LOOKED_UP = 2_000;
  private static final int CELLS_AT_ONCE = 200;
  private static final Comparator<Strip> STRIPS =
      Comparator.comparingInt(Strip::unit).thenComparingInt(Strip::survey);

  private final Jdbi jdbi;
  private final Surveys surveys;
  private final TaskScheduler scheduler;
  private @Nullable ScheduledFuture<?> work;

  Recount(Jdbi jdbi, Surveys surveys, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.jdbi = jdbi;
    this.surveys = surveys;
    this.scheduler = scheduler;
  }

  @PostConstruct
  void begin() {
    work = scheduler.scheduleWithFixedDelay(PAUSE.multipliedBy(4), PAUSE, this::regularly);
  }

  /** Before the database goes: a count that began then would find it closed. */
  @PreDestroy
  void end() {
    if (work != null) {
      work.cancel(false);
    }
  }

  private void regularly() {
    try {
      changed();
    } catch (RuntimeException e) {
      // Whatever it was, it must not end the counting for good.
      LOG.warn("Tallies wait: {}", e.getMessage());
    }
  }

  /** Counts what has changed until nothing is left, and says how many cells it counted. */
  int changed() {
    int counted = 0;
    List<Place> places = changedPlaces();
    while (!places.isEmpty()) {
      count(places);
      counted += places.size();
      places = places.size() < CELLS_LOOKED_UP ? List.of() : changedPlaces();
    }
    return counted;
  }

  private List<Place> changedPlaces() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT unit, survey, bucket FROM changed_cell LIMIT :limit")
                .bind("limit", CELLS_LOOKED_UP)
                .map((row, _) -> place(row))
                .list());
  }

  /** Counts every cell that has responses. */
  int all() {
    List<Place> places = jdbi.withHandle(Recount::allPlaces);
    count(places);
    return places.size();
  }

  private static List<Place> allPlaces(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT unit, survey, bucket FROM response")
        .map((row, _) -> place(row))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getInt(1), row.getInt(2), row.getInt(3));
  }

  private record Strip(int unit, int survey) {}

  /** Always in the same order, so that two workers wait for each other and never in a ring. */
  private void count(List<Place> places) {
    Map<Strip, List<Integer>> strips = new TreeMap<>(STRIPS);
    for (Place place : places) {
      strips
          .computeIfAbsent(new Strip(place.unit(), place.survey()), _ -> new ArrayList<>())
          .add(place.bucket());
    }
    RuntimeException failure = null;
    for (Map.Entry<Strip, List<Integer>> strip : strips.entrySet()) {
      try {
        countInParts(strip.getKey(), strip.getValue());
      } catch (RuntimeException e) {
        // Those that come after it are counted all the same.
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void countInParts(Strip strip, List<Integer> buckets) {
    List<Integer> sorted = buckets.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += CELLS_AT_ONCE) {
      count(strip, sorted.subList(from, Math.min(from + CELLS_AT_ONCE, sorted.size())));
    }
  }

  private void count(Strip strip, List<Integer> buckets) {
    Survey survey = surveys.get(strip.survey()).survey();
    jdbi.useTransaction(
        handle -> new CellCount(handle, strip.unit(), survey, strip.survey(), buckets).run());
  }
}
