package vn.motcham.staff;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.secret.Digest;

/**
 * Makes guessing slow: after a few failures each further try waits twice as long. Never for good,
 * or anybody could lock anybody out. Subjects are names and addresses, kept as hashes until they
 * rest.
 */
@Singleton
public final class Backoff {
  private static final int FREE_NAME = 5;
  private static final int FREE_ADDRESS = 20;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final InstantSource clock;

  Backoff(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  // Whole milliseconds, as the column keeps them: MySQL rounds finer ones up, into the future.

  /** How long to wait before this name may be tried again from this address; zero: not at all. */
  Duration wait(String username, String address) {
    Duration name = waitOf(Digest.sha256("name " + username), FREE_NAME);
    Duration from = waitOf(Digest.sha256("address " + address), FREE_ADDRESS);
    return name.compareTo(from) > 0 ? name : from;
  }

  /** Likewise for something else that a member may guess at. */
  public Duration wait(StaffMember member, String what) {
    return waitOf(Digest.sha256(subject(member, what)), FREE_NAME);
  }

  public void failed(StaffMember member, String what) {
    note(List.of(subject(member, what)));
  }

  public void succeeded(StaffMember member, String what) {
    forget(subject(member, what));
  }

  private static String subject(StaffMember member, String what) {
    return what + " " + member.account();
  }

  private Duration waitOf(byte[] subject, int free) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT failures, last_at FROM sign_in_failure WHERE subject = :subject")
                    .bind("subject", subject)
                    .map(
                        (row, _) ->
                            row.getTimestamp(2).toInstant().plus(delay(row.getInt(1), free)))
                    .findOne())
        .map(until -> Duration.between(now, until))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  static Duration delay(int failures, int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(1L << Math.min(failures - free, 10));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }

  void failed(String username, String address) {
    note(List.of("name " + username, "address " + address));
  }

  void succeeded(String username) {
    forget("name " + username);
  }

  private void note(List<String> subjects) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "DELETE FROM sign_in_failure WHERE last_at < ?", now.minus(FORGOTTEN_AFTER));
          for (String subject : subjects) {
            handle.execute(
                """
                INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?, 1, ?)
                ON DUPLICATE KEY UPDATE failures = LEAST(failures + 1, 1000),
                  last_at = VALUES(last_at)
                """,
                Digest.sha256(subject),
                now);
          }
        });
  }

  private void forget(String subject) {
    jdbi.useHandle(
        h -> h.execute("DELETE FROM sign_in_failure WHERE subject = ?", Digest.sha256(subject)));
  }
}
