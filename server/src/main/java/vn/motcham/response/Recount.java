package vn.motcham.response;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.response.TallyTables.Place;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;

/**
 * Counts cells anew from their rows and replaces what was counted before. Doing it twice, on
 * several servers, or after a crash gives the same tallies.
 */
@Singleton
final class Recount {
  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
  private static final int CELLS_AT_ONCE = 200;

  private final Jdbi jdbi;
  private final Surveys surveys;

  Recount(Jdbi jdbi, Surveys surveys) {
    this.jdbi = jdbi;
    this.surveys = surveys;
  }

  @Scheduled(fixedDelay = "500ms", initialDelay = "2s")
  void regularly() {
    try {
      changed();
    } catch (JdbiException e) {
      LOG.warn("Tallies wait for the database: {}", e.getMessage());
    }
  }

  /** Counts what has changed until nothing is left, and says how many cells it counted. */
  int changed() {
    int counted = 0;
    List<Place> places = changedPlaces();
    while (!places.isEmpty()) {
      places.forEach(this::count);
      counted += places.size();
      places = places.size() < CELLS_AT_ONCE ? List.of() : changedPlaces();
    }
    return counted;
  }

  private List<Place> changedPlaces() {
    return jdbi.withHandle(handle -> TallyTables.changed(handle, CELLS_AT_ONCE));
  }

  /** Counts every cell that has responses. */
  int all() {
    List<Place> places = jdbi.withHandle(TallyTables::all);
    places.forEach(this::count);
    return places.size();
  }

  /**
   * The cell is locked first, then its marks are read, then its rows: so every row whose mark goes
   * away is counted, and two workers never count the same cell at once.
   */
  private void count(Place place) {
    Survey survey = surveys.get(place.survey()).survey();
    jdbi.useTransaction(
        handle -> {
          TallyTables.lock(handle, place);
          List<byte[]> marks = TallyTables.marks(handle, place);
          TallyTables.clear(handle, place);
          TallyTables.countOptions(handle, place);
          for (IndicatorDefinition indicator : survey.indicators()) {
            TallyTables.countIndicator(handle, place, indicator, survey);
          }
          TallyTables.unmark(handle, place, marks);
        });
  }
}
