package vn.motcham.letter;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;
import vn.motcham.response.Bucket;

/**
 * How people rate once more when something was put right: a series of its own, which enters no
 * other figure. That a code was used for it and what it rated are joined by nothing.
 */
@Singleton
public final class SecondRatings {
  static final int LEVELS = 5;
  private static final int SATISFIED = 4;
  private static final int ID_BYTES = 16;

  private final Jdbi jdbi;
  private final Letters letters;
  private final int k;
  private final SecureRandom random;
  private final InstantSource clock;

  SecondRatings(
      Jdbi jdbi,
      Letters letters,
      @Property(name = "motcham.disclosure.k", defaultValue = "10") int k,
      SecureRandom random,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.letters = letters;
    this.k = k;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Rates once. The token of it and the rating go in together.
   *
   * @param level 1 to 5
   * @return false where this code has rated again before
   */
  boolean rate(LookupCode code, Letter letter, int level) {
    byte[] spent = letters.key().ofSecondRating(code);
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return jdbi.inTransaction(
        handle -> {
          boolean first =
              handle.execute("INSERT IGNORE INTO second_rating_spent (code_mac) VALUES (?)", spent)
                  == 1;
          if (first) {
            handle.execute(
                "INSERT INTO second_rating (unit, half_month, id, level) VALUES (?, ?, ?, ?)",
                letter.unit(),
                Bucket.halfMonthOf(Days.today(clock)).code(),
                id,
                level);
          }
          return first;
        });
  }

  /** Only who has the code can ask. */
  public boolean hasRated(LookupCode code) {
    byte[] spent = letters.key().ofSecondRating(code);
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM second_rating_spent WHERE code_mac = :mac")
                    .bind("mac", spent)
                    .mapTo(Long.class)
                    .one())
        > 0;
  }

  /**
   * @param satisfied how many of them chose one of the two upper levels
   */
  public record Count(long n, long satisfied) {}

  /** Of half-months that are over; empty where fewer than k rated again. */
  public Optional<Count> count(Collection<Integer> units) {
    Count count =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) AS n, COALESCE(SUM(level >= :satisfied), 0) AS satisfied
                        FROM second_rating WHERE unit IN (<units>) AND half_month < :open
                        """)
                    .bind("satisfied", SATISFIED)
                    .bind("open", Bucket.halfMonthOf(Days.today(clock)).code())
                    .bindList("units", List.copyOf(units))
                    .map((row, _) -> new Count(row.getLong("n"), row.getLong("satisfied")))
                    .one());
    return count.n() >= k ? Optional.of(count) : Optional.empty();
  }
}
