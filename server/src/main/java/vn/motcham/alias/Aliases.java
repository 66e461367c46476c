package vn.motcham.alias;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.LivedDays;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.secret.Digest;
import vn.motcham.secret.Encryption;
import vn.motcham.secret.KeyFile;

/**
 * The aliases of tokens that may still be used. A row is found by a keyed hash of the alias, and
 * what it holds is encrypted under a key that is made of the alias: neither the database nor the
 * key file, nor both together, tell a token of which nobody knows the alias.
 */
@Singleton
public final class Aliases {
  private static final int AT_ONCE = 5_000;

  private final Jdbi jdbi;
  private final Path keyFile;
  private final SecureRandom random;
  private final InstantSource clock;
  private final LivedDays lived;

  Aliases(
      Jdbi jdbi,
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      SecureRandom random,
      InstantSource clock,
      LivedDays lived) {
    this.jdbi = jdbi;
    this.keyFile = keysDirectory.resolve("tokens").resolve("aliases.key");
    this.random = random;
    this.clock = clock;
    this.lived = lived;
  }

  /**
   * What an alias stands for.
   *
   * @param expiresOn the last day on which the token may be used
   */
  public record Entry(Alias alias, String token, LocalDate expiresOn) {}

  /** An alias that nothing has yet. */
  public Alias draw() {
    return Alias.draw(random);
  }

  /** Keeps what aliases stand for; it stands or falls with the caller's transaction. */
  public void keep(Handle handle, List<Entry> entries) {
    byte[] key = key();
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            "INSERT INTO invitation_alias (alias_mac, encrypted, expires_on) VALUES (?, ?, ?)");
    for (Entry entry : entries) {
      byte[] token = entry.token().getBytes(StandardCharsets.US_ASCII);
      rows.add(
          mac(key, entry.alias()),
          Encryption.encrypt(contentKey(key, entry.alias()), token, random),
          entry.expiresOn());
    }
    trip.write();
  }

  /** The token that an alias stands for; one that has expired is as unknown as any other. */
  public Optional<String> findToken(Alias alias) {
    byte[] key = key();
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT encrypted FROM invitation_alias
                        WHERE alias_mac = :mac AND expires_on >= :today
                        """)
                    .bind("mac", mac(key, alias))
                    .bind("today", Days.today(clock))
                    .mapTo(byte[].class)
                    .findOne())
        .map(content -> Encryption.decrypt(contentKey(key, alias), content))
        .map(token -> new String(token, StandardCharsets.US_ASCII));
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "6h")
  void look() {
    lived.unlessLeapt(this::forget);
  }

  /** Deletes those of tokens that can't be used any more. */
  public void forget() {
    LocalDate today = Days.today(clock);
    int deleted;
    do {
      deleted =
          jdbi.withHandle(
              handle ->
                  handle.execute(
                      "DELETE FROM invitation_alias WHERE expires_on < ? LIMIT " + AT_ONCE, today));
    } while (deleted == AT_ONCE);
  }

  private byte[] key() {
    return KeyFile.readOrMake(keyFile, random);
  }

  private static byte[] mac(byte[] key, Alias alias) {
    return Digest.hmac(key, "alias", bytes(alias));
  }

  private static byte[] contentKey(byte[] key, Alias alias) {
    return Digest.hmac(key, "alias-content", bytes(alias));
  }

  private static byte[] bytes(Alias alias) {
    return alias.text().getBytes(StandardCharsets.US_ASCII);
  }
}
