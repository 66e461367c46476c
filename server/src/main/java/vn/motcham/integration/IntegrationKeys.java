package vn.motcham.integration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.secret.Digest;

/** The keys by which other systems ask for something, each for some units and all below them. */
@Singleton
public final class IntegrationKeys {
  private static final int SECRET_BYTES = 24;

  private final Jdbi jdbi;
  private final SecureRandom random;
  private final InstantSource clock;

  IntegrationKeys(Jdbi jdbi, SecureRandom random, InstantSource clock) {
    this.jdbi = jdbi;
    this.random = random;
    this.clock = clock;
  }

  /** Makes a key and returns its secret, which is shown once; only its hash is kept. */
  public String add(String name, List<Integer> units) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "INSERT INTO integration_key (name, secret_hash, created_at) VALUES (?, ?, ?)",
              name,
              Digest.sha256(secret),
              clock.instant());
          for (int unit : units) {
            handle.execute(
                """
                INSERT INTO integration_key_unit (integration_key, unit)
                SELECT id, ? FROM integration_key WHERE secret_hash = ?
                """,
                unit,
                Digest.sha256(secret));
          }
        });
    return secret;
  }

  /** Ends the keys of this name and says how many there were. */
  public int revoke(String name) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "UPDATE integration_key SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL",
                clock.instant(),
                name));
  }

  /** The key with this secret; empty for one that is unknown or revoked, or opens nothing. */
  Optional<IntegrationKey> find(String secret) {
    Map<Integer, Set<Integer>> units =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT k.id, u.unit FROM integration_key k
                        JOIN integration_key_unit u ON u.integration_key = k.id
                        WHERE k.secret_hash = :hash AND k.revoked_at IS NULL
                        """)
                    .bind("hash", Digest.sha256(secret))
                    .map((row, _) -> Map.entry(row.getInt(1), row.getInt(2)))
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))));
    return units.entrySet().stream()
        .map(one -> new IntegrationKey(one.getKey(), one.getValue()))
        .findFirst();
  }
}
