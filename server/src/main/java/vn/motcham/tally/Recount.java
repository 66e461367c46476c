package vn.motcham.tally;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
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
  private final Jdbi jdbi;
  private final Surveys surveys;
  private final Rests rests = new Rests();

  /** The unit with which the next look begins, so that none waits for those before it for ever. */
  private int next;

  Recount(Jdbi jdbi, Surveys surveys) {
    this.jdbi = jdbi;
    this.surveys = surveys;
  }

  /** All cells of a unit and a survey. */
  private record Strip(int unit, int survey) {}

  /**
   * Counts what has changed, in as many rounds as that takes, and says how many cells it counted.
   */
  int changed() {
    int counted = 0;
    List<Place> places = listChanged(0);
    while (!places.isEmpty()) {
      count(places, Cells::lock);
      counted += places.size();
      places = isAll(places) ? List.of() : listChanged(0);
    }
    return counted;
  }

  /**
   * Counts some of what has changed, but for cells that cost so much that they may rest for a
   * while. To be called by one thread.
   */
  void changedUnlessResting() {
    rests.forgetThoseThatAreOver();
    List<Place> places = listChanged(next);
    next = isAll(places) ? 0 : Math.max(places.getLast().unit(), next + 1);
    count(places.stream().filter(place -> !rests.rests(place)).toList(), Cells::lockFree);
  }

  private static boolean isAll(List<Place> places) {
    return places.size() < CELLS_LOOKED_UP;
  }

  private List<Place> listChanged(int firstUnit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT unit, survey, bucket FROM changed_cell WHERE unit >= :first
                    ORDER BY unit, survey, bucket LIMIT :limit
                    """)
                .bind("first", firstUnit)
                .bind("limit", CELLS_LOOKED_UP)
                .map((row, _) -> new Place(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list());
  }

  private void count(List<Place> places, UnaryOperator<Cells> lock) {
    RuntimeException failure = null;
    Deque<Group> left = new ArrayDeque<>(Group.of(places));
    while (!left.isEmpty()) {
      Group group = left.removeFirst();
      try {
        countMarked(group, lock);
      } catch (ConnectionException e) {
        // A database that is away is away for all of them.
        throw e;
      } catch (RuntimeException e) {
        // Those that come after it are counted all the same, and those that it went with.
        if (group.isOfSeveral()) {
          group.apart().forEach(left::addFirst);
        } else {
          failure = e;
          thinMarks(group);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** What another worker has counted meanwhile is left alone. */
  private void countMarked(Group group, UnaryOperator<Cells> lock) {
    Survey survey = surveys.get(group.survey()).survey();
    long begun = System.nanoTime();
    Map<Place, Long> responses =
        within(
            group,
            cells -> {
              Cells locked = lock.apply(cells);
              List<Cells.Mark> marks = locked.isEmpty() ? List.of() : locked.listMarks();
              if (marks.isEmpty()) {
                return Map.of();
              }
              CellCount.Counted counted = new CellCount(locked, survey).run();
              counted.rows().replace(TallyRows.read(locked), locked.handle());
              locked.remove(marks);
              return counted.responses();
            });
    rests.counted(responses, Duration.ofNanos(System.nanoTime() - begun));
  }

  private void thinMarks(Group group) {
    try {
      within(
          group,
          cells -> {
            cells.lock();
            cells.thinMarks();
            return group;
          });
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
      for (Group group : Group.of(places(strip))) {
        sum = sum.plus(compare(group, keep));
      }
    }
    progress.tell(strips.size(), strips.size());
    return sum;
  }

  private Recounted compare(Group group, boolean keep) {
    Survey survey = surveys.get(group.survey()).survey();
    return within(
        group,
        cells -> {
          cells.lock();
          List<Cells.Mark> marks = cells.listMarks();
          TallyRows stood = TallyRows.read(cells);
          TallyRows counted = new CellCount(cells, survey).run().rows();
          // A response that came between two of these statements has left its mark by now.
          Set<Place> changed = cells.listChanged();
          if (keep) {
            counted.replace(stood, cells.handle());
            cells.remove(marks);
          }
          return new Recounted(
              cells.all().size(), changed.size(), stood.differencesFrom(counted, changed));
        });
  }

  /**
   * Reads what is committed, statement by statement: what comes meanwhile leaves its mark, and
   * nothing of the rows is locked, so responses come in while theirs are counted.
   */
  private <T> T within(Group group, Function<Cells, T> work) {
    // In statements of their own: nobody waits for somebody who counts to see what is new.
    jdbi.useHandle(handle -> cells(handle, group).prepare());
    return jdbi.inTransaction(handle -> work.apply(cells(handle, group)));
  }

  private static Cells cells(Handle handle, Group group) {
    return new Cells(handle, group.survey(), group.units(), group.buckets());
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
                .sorted(Comparator.comparingInt(Strip::unit).thenComparingInt(Strip::survey))
                .toList());
  }

  /** Those without a response, too: a tally of none would stand there forever. */
  private List<Place> places(Strip strip) {
    return jdbi.withHandle(
        handle ->
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
                .map(bucket -> new Place(strip.unit(), strip.survey(), bucket))
                .list());
  }
}
