package vn.motcham.wake;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up the marks, and forgets wakes that nobody has answered within a day. */
@Singleton
final class Counting {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int AT_ONCE = 500;

  /** One order for all servers, so that two who add wait for each other in no ring. */
  private static final Comparator<WakeCount> ORDER =
      Comparator.comparingInt(WakeCount::kiosk)
          .thenComparingInt(WakeCount::unit)
          .thenComparingInt(count -> count.halfMonth().code());

  private final Jdbi jdbi;
  private final InstantSource clock;

  Counting(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
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
      LOG.warn("Wakes wait to be counted: {}", e.getMessage());
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
    Map<WakeCount, WakeCount> sums = new TreeMap<>(ORDER);
    marks.forEach(mark -> sums.merge(mark.count(), mark.count(), WakeCount::plus));
    tables.add(sums.values());
    return marks.size();
  }

  @Scheduled(initialDelay = "2m", fixedDelay = "1h")
  void forgetOld() {
    Instant before = clock.instant().minus(KEPT);
    try {
      int forgotten;
      do {
        forgotten = jdbi.withHandle(handle -> new WakeTable(handle).forget(before, AT_ONCE));
      } while (forgotten == AT_ONCE);
    } catch (JdbiException e) {
      LOG.warn("Wakes wait to be forgotten: {}", e.getMessage());
    }
  }
}
