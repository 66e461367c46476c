package vn.motcham.subkey;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.survey.Stage;

/**
 * The sub-keys that were given out, without their secrets. A token is not looked up here: it says
 * itself what it is good for, and only whether its sub-key was revoked is known here, at most ten
 * seconds behind another server.
 */
@Singleton
public final class SubKeys {
  private static final Duration REVOKED_KEPT = Duration.ofSeconds(10);
  private static final String COLUMNS =
      """
      id, token_key, unit, stages, issued_on, not_before, expires_on, last_number, name, revoked_at
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private volatile @Nullable Look revoked;

  SubKeys(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Those that are revoked and could else still be used, and when this was read. */
  private record Look(Set<Long> ids, Instant at) {}

  /** Notes one that is given out now. */
  public void add(SubKey key, String name) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO invitation_subkey (id, token_key, unit, stages, issued_on, not_before,
                  expires_on, last_number, name, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key.id(),
                key.tokenKey(),
                key.unit(),
                key.stages().stream().map(Stage::code).sorted().collect(Collectors.joining(",")),
                key.issuedOn(),
                key.notBefore(),
                key.expiresOn(),
                key.last(),
                name,
                clock.instant()));
  }

  /** Whether its tokens, printed or yet to be made, are good for nothing any more. */
  public boolean isRevoked(SubKey key) {
    Instant now = clock.instant();
    Look known = revoked;
    if (known == null || Duration.between(known.at(), now).abs().compareTo(REVOKED_KEPT) >= 0) {
      known = new Look(readRevoked(), now);
      revoked = known;
    }
    return known.ids().contains(key.id());
  }

  private Set<Long> readRevoked() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM invitation_subkey
                    WHERE expires_on >= :today AND revoked_at IS NOT NULL
                    """)
                .bind("today", Days.today(clock))
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
  }

  /** Ends it for good; again changes nothing. */
  public void revoke(GivenSubKey given) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE invitation_subkey SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                clock.instant(),
                given.key().id()));
    revoked = null;
  }

  /**
   * The one of this id.
   *
   * @param id see {@link SubKey#shown}
   */
  public Optional<GivenSubKey> find(String id) {
    return SubKey.findId(id)
        .flatMap(
            number ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "SELECT " + COLUMNS + " FROM invitation_subkey WHERE id = :id")
                            .bind("id", number)
                            .map((row, _) -> given(row))
                            .findOne()));
  }

  /** Those of which some token can still be good, and those that were revoked before. */
  public List<GivenSubKey> listUsable() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM invitation_subkey WHERE expires_on >= :day ORDER BY expires_on, id")
                .bind("day", Days.today(clock))
                .map((row, _) -> given(row))
                .list());
  }

  private static GivenSubKey given(ResultSet row) throws SQLException {
    Timestamp revokedAt = row.getTimestamp(10);
    return new GivenSubKey(
        new SubKey(
            row.getLong(1),
            row.getInt(2),
            row.getInt(3),
            Stream.of(row.getString(4).split(",", -1))
                .flatMap(code -> Stage.find(code).stream())
                .collect(Collectors.toSet()),
            row.getObject(5, LocalDate.class),
            row.getObject(6, LocalDate.class),
            row.getObject(7, LocalDate.class),
            row.getInt(8)),
        row.getString(9),
        revokedAt == null ? null : revokedAt.toInstant());
  }
}
