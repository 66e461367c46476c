package vn.motcham.staff;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.secret.Digest;

/**
 * Who is signed in: opaque random secrets, hashed in a table, so that every server knows and any
 * can end them.
 */
@Singleton
final class Sessions {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final SecureRandom random;
  private final InstantSource clock;

  Sessions(Jdbi jdbi, SecureRandom random, InstantSource clock) {
    this.jdbi = jdbi;
    this.random = random;
    this.clock = clock;
  }

  /** Opens a session and returns its secret, for the cookie. */
  String open(int account) {
    String secret = secret();
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "DELETE FROM staff_session WHERE created_at < ? OR seen_at < ?",
              now.minus(LONGEST),
              now.minus(IDLE));
          handle.execute(
              """
              INSERT INTO staff_session (token_hash, account, csrf, created_at, seen_at)
              VALUES (?, ?, ?, ?, ?)
              """,
              Digest.sha256(secret),
              account,
              secret(),
              now,
              now);
        });
    return secret;
  }

  void close(String secret) {
    jdbi.useHandle(
        h -> h.execute("DELETE FROM staff_session WHERE token_hash = ?", Digest.sha256(secret)));
  }

  Optional<StaffMember> find(String secret) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          Optional<Open> open = read(handle, Digest.sha256(secret), now);
          open.filter(o -> o.seenAt().isBefore(now.minus(NOTED_EVERY)))
              .ifPresent(_ -> note(handle, Digest.sha256(secret), now));
          return open.map(o -> member(handle, o));
        });
  }

  private record Open(int account, String username, String name, String csrf, Instant seenAt) {}

  private static Optional<Open> read(Handle handle, byte[] hash, Instant now) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.username, a.name, s.csrf, s.seen_at
            FROM staff_session s JOIN staff_account a ON a.id = s.account
            WHERE s.token_hash = :hash AND s.seen_at > :idle AND s.created_at > :longest
              AND a.disabled_at IS NULL
            """)
        .bind("hash", hash)
        .bind("idle", now.minus(IDLE))
        .bind("longest", now.minus(LONGEST))
        .map(
            (row, _) ->
                new Open(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant()))
        .findOne();
  }

  private static void note(Handle handle, byte[] hash, Instant now) {
    handle.execute("UPDATE staff_session SET seen_at = ? WHERE token_hash = ?", now, hash);
  }

  private static StaffMember member(Handle handle, Open open) {
    List<StaffMember.Duty> duties =
        handle
            .createQuery("SELECT role, unit FROM staff_role WHERE account = :account")
            .bind("account", open.account())
            .map(
                (row, _) ->
                    new StaffMember.Duty(Role.find(row.getString(1)).orElseThrow(), row.getInt(2)))
            .list();
    return new StaffMember(open.account(), open.username(), open.name(), duties, open.csrf());
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
