package vn.motcham.letter;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.LivedDays;

/**
 * Closes letters whose writers were asked for more and said nothing in time. Where the holidays of
 * a year are unknown nothing lapses.
 */
@Singleton
final class Lapse {
  private static final Logger LOG = LoggerFactory.getLogger(Lapse.class);
  private static final int AT_ONCE = 500;

  private final Jdbi jdbi;
  private final Letters letters;
  private final LetterKeys keys;
  private final Deadlines deadlines;
  private final InstantSource clock;
  private final LivedDays lived;

  Lapse(
      Jdbi jdbi,
      Letters letters,
      LetterKeys keys,
      Deadlines deadlines,
      InstantSource clock,
      LivedDays lived) {
    this.jdbi = jdbi;
    this.letters = letters;
    this.keys = keys;
    this.deadlines = deadlines;
    this.clock = clock;
    this.lived = lived;
  }

  @Scheduled(initialDelay = "6m", fixedDelay = "1h")
  void look() {
    lived.unlessLeapt(this::close);
  }

  void close() {
    LocalDate today = Days.today(clock);
    keys.find().ifPresent(key -> close(key, today));
  }

  private void close(LetterKey key, LocalDate today) {
    // So many working days are never fewer days.
    LocalDate before = today.minusDays(Deadlines.ADD);
    List<Letter> asked =
        jdbi.withHandle(handle -> new LetterTable(handle, key).listAsked(before, AT_ONCE));
    long closed =
        asked.stream()
            .filter(letter -> deadlines.moves(letter.state(), today).contains(Act.CLOSE))
            .filter(
                letter ->
                    jdbi.withHandle(
                        handle -> letters.take(handle, letter, Act.CLOSE, "", OptionalInt.empty())))
            .count();
    if (closed > 0) {
      LOG.info("{} letters closed, since nobody added what was asked for", closed);
    }
  }
}
