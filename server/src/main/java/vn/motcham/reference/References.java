package vn.motcham.reference;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.secret.Digest;
import vn.motcham.secret.Encryption;
import vn.motcham.secret.KeyFile;

/**
 * What was given for a reference, for 24 hours. The reference, which may be a dossier number, is
 * neither stored nor logged: a row is found by a keyed hash of it, and what it holds is encrypted
 * under a key that is made of the reference and of that of the file.
 */
@Singleton
public final class References {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int AT_ONCE = 5_000;

  private final Jdbi jdbi;
  private final Path keyFile;
  private final SecureRandom random;
  private final InstantSource clock;

  References(
      Jdbi jdbi,
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      SecureRandom random,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.keyFile = keysDirectory.resolve("tokens").resolve("references.key");
    this.random = random;
    this.clock = clock;
  }

  /**
   * A wish to let a reference stand for something.
   *
   * @param caller number of the integration key; each has references of its own
   * @param content what was asked for under it
   * @param given what would be given for it
   */
  public record Claim(int caller, String reference, String content, String given) {
    private byte[] name() {
      return (caller + ":" + reference).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** What became of a claim. */
  public sealed interface Outcome {}

  /** From now on the reference stands for what was to be given. */
  public record Granted() implements Outcome {}

  /** The same was asked for before, and this was given. */
  public record Repeated(String given) implements Outcome {}

  /** Something else was asked for before. */
  public record Taken() implements Outcome {}

  /**
   * Claims references, in the order of the list: whoever comes first has it. All stands or falls
   * with the caller's transaction.
   */
  public List<Outcome> claim(Handle handle, List<Claim> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    byte[] key = KeyFile.readOrMake(keyFile, random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Written> written = claims.stream().map(claim -> written(key, claim)).toList();
    ReferenceTable table = new ReferenceTable(handle);
    table.insert(written, now);
    Map<String, ReferenceTable.Row> standing = table.find(written);
    return written.stream()
        .map(mine -> outcome(key, mine, Objects.requireNonNull(standing.get(mine.row().id()))))
        .toList();
  }

  /** A claim, and the row that is made of it. */
  record Written(Claim claim, ReferenceTable.Row row) {}

  private Written written(byte[] key, Claim claim) {
    byte[] name = claim.name();
    return new Written(
        claim,
        new ReferenceTable.Row(
            Digest.hmac(key, "reference", name),
            Digest.hmac(contentKey(key, name), "content", utf8(claim.content())),
            Encryption.encrypt(contentKey(key, name), utf8(claim.given()), random)));
  }

  private static Outcome outcome(byte[] key, Written mine, ReferenceTable.Row standing) {
    if (MessageDigest.isEqual(mine.row().content(), standing.content())) {
      return new Granted();
    }
    if (!MessageDigest.isEqual(mine.row().contentMac(), standing.contentMac())) {
      return new Taken();
    }
    byte[] given = Encryption.decrypt(contentKey(key, mine.claim().name()), standing.content());
    return new Repeated(new String(given, StandardCharsets.UTF_8));
  }

  /** What else may be known of a reference by whoever sees it again; it joins nothing here. */
  public byte[] mark(int caller, String reference) {
    byte[] key = KeyFile.readOrMake(keyFile, random);
    return Digest.hmac(key, "mark", new Claim(caller, reference, "", "").name());
  }

  /** Deletes what is older than a day. */
  @Scheduled(initialDelay = "5m", fixedDelay = "1h")
  public void forget() {
    Instant oldest = clock.instant().minus(KEPT);
    int deleted;
    do {
      deleted = jdbi.withHandle(handle -> new ReferenceTable(handle).delete(oldest, AT_ONCE));
    } while (deleted == AT_ONCE);
  }

  private static byte[] contentKey(byte[] key, byte[] name) {
    return Digest.hmac(key, "reference-content", name);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
