package vn.motcham.issuance;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up the marks. */
@Singleton
final class Counting {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final int AT_ONCE = 500;

  private final Jdbi jdbi;

  Counting(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Any number of servers may do it at any time: each mark is counted by whoever deletes it. */
  @Scheduled(initialDelay = "1m", fixedDelay = "1m")
  void countAll() {
    try {
      int counted;
      do {
        counted = jdbi.inTransaction(Counting::countSome);
      } while (counted == AT_ONCE);
    } catch (JdbiException e) {
      LOG.warn("Invitations wait to be counted: {}", e.getMessage());
    }
  }

  private static int countSome(Handle handle) {
    CountTables tables = new CountTables(handle);
    List<CountTables.Mark> marks = tables.listMarks(AT_ONCE);
    if (marks.isEmpty()) {
      return 0;
    }
    if (tables.remove(marks) < marks.size()) {
      // Another server counts some of them.
      handle.rollback();
      return 0;
    }
    SortedMap<Cohort, Numbers> sums = new TreeMap<>();
    marks.forEach(mark -> sums.merge(mark.cohort(), mark.numbers(), Numbers::plus));
    tables.add(sums);
    return marks.size();
  }
}
