package vn.motcham.letter;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.LivedDays;

/**
 * Deletes letters on which nothing is to be done any more, with all that was done about them, when
 * nothing was done for so many days. It needs no key: a letter that can't be opened goes as well.
 */
@Singleton
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int AT_ONCE = 500;

  /** Shorter, and an answer could be gone before whoever waits for it looks. */
  private static final int SHORTEST = 90;

  private final Jdbi jdbi;
  private final int days;
  private final InstantSource clock;
  private final LivedDays lived;

  Retention(
      Jdbi jdbi,
      @Property(name = "motcham.letters.keep-days", defaultValue = "730") int days,
      InstantSource clock,
      LivedDays lived) {
    if (days < SHORTEST) {
      throw new IllegalArgumentException(
          "motcham.letters.keep-days is at least " + SHORTEST + ": " + days);
    }
    this.jdbi = jdbi;
    this.days = days;
    this.clock = clock;
    this.lived = lived;
  }

  int days() {
    return days;
  }

  @Scheduled(initialDelay = "7m", fixedDelay = "6h")
  void look() {
    lived.unlessLeapt(this::delete);
  }

  void delete() {
    LocalDate before = Days.today(clock).minusDays(days);
    int deleted = 0;
    int now;
    do {
      now = jdbi.inTransaction(handle -> delete(handle, before));
      deleted += now;
    } while (now == AT_ONCE);
    if (deleted > 0) {
      LOG.info("{} letters deleted that were closed before {}", deleted, before);
    }
  }

  private static int delete(Handle handle, LocalDate before) {
    List<byte[]> ids = LetterTable.listClosedBefore(handle, before, AT_ONCE);
    if (!ids.isEmpty()) {
      for (String delete :
          List.of(
              "DELETE FROM letter_step WHERE letter IN (<ids>)",
              "DELETE FROM letter WHERE id IN (<ids>)")) {
        handle.createUpdate(delete).bindList("ids", ids).execute();
      }
    }
    return ids.size();
  }
}
