package vn.motcham.issuance;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The uses that have yet to be noted down. Written with the response or right after it, a mark
 * would stand next to the answers in the database's log, and say more of them than they do. So uses
 * wait here for some seconds, added up, and cost whoever rates nothing. A server that is killed
 * loses those of its last half-minute: the rate is then told lower than it is, never higher.
 */
@Singleton
final class Uses {
  private static final Logger LOG = LoggerFactory.getLogger(Uses.class);
  private static final int MARK_BYTES = 16;

  /** As many kinds as there are kinds of papers that were used in half a minute. */
  private final Map<Cohort, Long> waiting = new ConcurrentHashMap<>();

  private final Jdbi jdbi;
  private final SecureRandom random;

  Uses(Jdbi jdbi, SecureRandom random) {
    this.jdbi = jdbi;
    this.random = random;
  }

  void add(Cohort cohort) {
    waiting.merge(cohort, 1L, Long::sum);
  }

  @PreDestroy
  void writeLast() {
    write();
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "30s")
  void write() {
    Map<Cohort, Numbers> taken = new TreeMap<>();
    for (Cohort cohort : Set.copyOf(waiting.keySet())) {
      Long used = waiting.remove(cohort);
      if (used != null) {
        taken.put(cohort, new Numbers(0, 0, 0, used));
      }
    }
    if (taken.isEmpty()) {
      return;
    }
    try {
      jdbi.useHandle(handle -> new CountTables(handle).mark(taken, this::newMark));
    } catch (JdbiException e) {
      LOG.warn("Uses of invitations wait to be noted down: {}", e.getMessage());
      taken.forEach((cohort, numbers) -> waiting.merge(cohort, numbers.used(), Long::sum));
    }
  }

  private byte[] newMark() {
    byte[] mark = new byte[MARK_BYTES];
    random.nextBytes(mark);
    return mark;
  }
}
