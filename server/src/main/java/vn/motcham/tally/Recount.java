package vn.motcham.tally;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;

/**
 * Counts cells anew from their rows and replaces what was counted before. Doing it twice, on
 * several servers, or after a crash gives the same tallies.
 */
@Singleton
final class Recount {
  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
  private static final int CELLS_LOOKED_UP = 2_000;
  private static final int CELLS_AT_ONCE = 200;
  private static final Comparator<Strip> STRIPS =
      Comparator.comparingInt(Strip::unit).thenComparingInt(Strip::survey);

  private final Jdbi jdbi;
  private final Surveys surveys;
  private final Rests rests = new Rests();

  Recount(Jdbi jdbi, Surveys surveys) {
    this.jdbi = jdbi;
    this.surveys = surveys;
  }

  /** The cells of a unit and a survey. */
  private record Strip(int unit, int survey) {}

  /** What is done with some cells of a strip. */
  private interface Work {
    void on(Cells cells);
  }

  /** Counts what has changed until nothing is left, and says how many cells it counted. */
  int changed() {
    int counted = 0;
    List<Place> places = listChanged();
    while (!places.isEmpty()) {
      count(places, Recount::locked);
      counted += places.size();
      places = places.size() < CELLS_LOOKED_UP ? List.of() : listChanged();
    }
    return counted;
  }

  /** Counts what has changed, but for cells that cost so much that they may rest for a while. */
  void changedUnlessResting() {
    rests.forgetThoseThatAreOver();
    count(listChanged().stream().filter(place -> !rests.rests(place)).toList(), Cells::lockFree);
  }

  private List<Place> listChanged() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT unit, survey, bucket FROM changed_cell LIMIT :limit")
                .bind("limit", CELLS_LOOKED_UP)
                .map((row, _) -> new Place(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list());
  }

  private static Cells locked(Cells cells) {
    cells.lock();
    return cells;
  }

  /** Always in the same order, so that two workers wait for each other and never in a ring. */
  private void count(List<Place> places, UnaryOperator<Cells> lock) {
    Map<Strip, Set<Integer>> strips = new TreeMap<>(STRIPS);
    for (Place place : places) {
      strips
          .computeIfAbsent(new Strip(place.unit(), place.survey()), _ -> new TreeSet<>())
          .add(place.bucket());
    }
    RuntimeException failure = null;
    for (Map.Entry<Strip, Set<Integer>> strip : strips.entrySet()) {
      try {
        inParts(strip.getValue(), part -> countMarked(strip.getKey(), part, lock));
      } catch (RuntimeException e) {
        // Those that come after it are counted all the same.
        failure = e;
        thinMarks(strip.getKey(), strip.getValue());
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** What another worker has counted meanwhile is left alone. */
  private void countMarked(Strip strip, List<Integer> buckets, UnaryOperator<Cells> lock) {
    Survey survey = surveys.get(strip.survey()).survey();
    long begun = System.nanoTime();
    within(
        strip,
        buckets,
        cells -> {
          Cells locked = lock.apply(cells);
          List<Cells.Mark> marks = locked.buckets().isEmpty() ? List.of() : locked.listMarks();
          Set<Integer> marked = Cells.bucketsOf(marks);
          if (!marked.isEmpty()) {
            new CellCount(locked.only(marked), survey).run();
            locked.remove(marks);
          }
        });
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    buckets.forEach(bucket -> rests.counted(new Place(strip.unit(), strip.survey(), bucket), took));
  }

  private void thinMarks(Strip strip, Set<Integer> buckets) {
    try {
      inParts(
          buckets,
          part ->
              within(
                  strip,
                  part,
                  cells -> {
                    cells.lock();
                    cells.thinMarks();
                  }));
    } catch (RuntimeException e) {
      LOG.warn("Marks wait, too: {}", e.getMessage());
    }
  }

  /**
   * Counts every cell that has responses or tallies, and holds what stood before against it.
   *
   * @param keep whether the new count replaces the old one; else nothing changes
   */
  Recounted all(boolean keep, Tallies.Progress progress) {
    Recounted sum = Recounted.NOTHING;
    List<Strip> strips = listStrips();
    for (int done = 0; done < strips.size(); done++) {
      progress.tell(done, strips.size());
      Strip strip = strips.get(done);
      List<Recounted> parts = new ArrayList<>();
      inParts(buckets(strip), part -> parts.add(compare(strip, part, keep)));
      for (Recounted part : parts) {
        sum = sum.plus(part);
      }
    }
    progress.tell(strips.size(), strips.size());
    return sum;
  }

  private Recounted compare(Strip strip, List<Integer> buckets, boolean keep) {
    Survey survey = surveys.get(strip.survey()).survey();
    List<Recounted> compared = new ArrayList<>();
    within(
        strip,
        buckets,
        cells -> {
          cells.lock();
          List<Cells.Mark> marks = cells.listMarks();
          TallyRows stood = TallyRows.read(cells);
          new CellCount(cells, survey).run();
          TallyRows counted = TallyRows.read(cells);
          // A response that came between two of these statements has left its mark by now.
          Set<Integer> changed = Cells.bucketsOf(cells.listMarks());
          compared.add(
              new Recounted(
                  buckets.size(), changed.size(), stood.differencesFrom(counted, changed)));
          if (keep) {
            cells.remove(marks);
          } else {
            cells.handle().rollback();
          }
        });
    return compared.getFirst();
  }

  /** As many as are counted in one transaction; ascending, for the order of locks. */
  private static void inParts(Set<Integer> buckets, Consumer<List<Integer>> part) {
    List<Integer> sorted = buckets.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += CELLS_AT_ONCE) {
      part.accept(sorted.subList(from, Math.min(from + CELLS_AT_ONCE, sorted.size())));
    }
  }

  private void within(Strip strip, List<Integer> buckets, Work work) {
    jdbi.useTransaction(
        handle -> work.on(new Cells(handle, strip.unit(), strip.survey(), buckets)));
  }

  private List<Strip> listStrips() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT unit, survey FROM response
                    UNION SELECT DISTINCT unit, survey FROM option_tally
                    UNION SELECT DISTINCT unit, survey FROM indicator_tally
                    """)
                .map((row, _) -> new Strip(row.getInt(1), row.getInt(2)))
                .stream()
                .sorted(STRIPS)
                .toList());
  }

  /** Those without a response, too: a tally of none would stand there forever. */
  private Set<Integer> buckets(Strip strip) {
    return jdbi.withHandle(
        handle ->
            new TreeSet<>(
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT bucket FROM response
                        WHERE unit = :unit AND survey = :survey
                        UNION SELECT DISTINCT bucket FROM option_tally
                        WHERE unit = :unit AND survey = :survey
                        UNION SELECT DISTINCT bucket FROM indicator_tally
                        WHERE unit = :unit AND survey = :survey
                        """)
                    .bind("unit", strip.unit())
                    .bind("survey", strip.survey())
                    .mapTo(Integer.class)
                    .list()));
  }
}
