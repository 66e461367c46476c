package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Says how complete what the kiosks have sent is. */
@Singleton
public final class FleetCompleteness {
  private final Jdbi jdbi;
  private final InstantSource clock;

  FleetCompleteness(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Of the kiosks that stand at these units now and ask one of these survey versions; empty where
   * there is none.
   */
  public Optional<Completeness> find(Collection<Integer> units, Collection<Integer> surveys) {
    if (units.isEmpty() || surveys.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Completeness found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) AS kiosks,
                          COALESCE(SUM(COALESCE(c.seen_at, k.paired_at) < :heard), 0) AS silent,
                          MIN(CASE WHEN c.waiting > 0 THEN c.oldest_waiting_at END) AS oldest
                        FROM kiosk_assignment a
                        JOIN kiosk k ON k.number = a.kiosk
                        LEFT JOIN kiosk_contact c ON c.kiosk = a.kiosk
                        WHERE a.unit IN (<units>) AND a.survey IN (<surveys>)
                          AND a.valid_to IS NULL AND k.revoked_at IS NULL AND k.state = 'active'
                        """)
                    .bindList("units", units)
                    .bindList("surveys", surveys)
                    .bind("heard", now.minus(Concern.SILENT_AFTER))
                    .map((row, _) -> completeness(row, now))
                    .one());
    return Optional.of(found).filter(one -> one.kiosks() > 0);
  }

  private static Completeness completeness(ResultSet row, Instant now) throws SQLException {
    Timestamp oldest = row.getTimestamp("oldest");
    return new Completeness(
        row.getInt("kiosks"),
        row.getInt("silent"),
        oldest == null ? null : Duration.between(oldest.toInstant(), now));
  }
}
