package vn.motcham.envelope;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcham.secret.Digest;
import vn.motcham.secret.KeyFile;

/**
 * The keys for which kiosks seal, a numbered file each. Kiosks seal for the highest number, all of
 * them open: a key is replaced by adding one. A file holds the private and the public key, a line
 * of base64 each. Lose them, and what waits on the kiosks can't be opened any more: a copy goes to
 * the other place, if one is set.
 */
@Singleton
final class EnvelopeKeys {
  private static final String FOLDER = "envelopes";

  /** Of P-256, uncompressed; SubjectPublicKeyInfo ends with it. */
  private static final int POINT_BYTES = 65;

  private final Path directory;
  private final @Nullable Path backup;
  private final SecureRandom random;
  private final Map<Integer, Key> read = new ConcurrentHashMap<>();

  EnvelopeKeys(
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      @Property(name = "motcham.keys-backup-dir") @Nullable Path backupDirectory,
      SecureRandom random) {
    this.directory = keysDirectory.resolve(FOLDER);
    this.backup = backupDirectory == null ? null : backupDirectory.resolve(FOLDER);
    this.random = random;
  }

  /**
   * @param point the public key, uncompressed
   */
  record Key(PrivateKey privateKey, byte[] point) {
    /** A key's name is made of the key itself, so that no other key can take it. */
    String id() {
      return HexFormat.of().formatHex(Arrays.copyOf(Digest.sha256(point), 8));
    }
  }

  /** The key for which kiosks seal now; made if there is none. */
  Key current() {
    return get(KeyFile.numbers(directory).stream().max(Integer::compare).orElse(1));
  }

  /** Makes a new key, for which kiosks seal from their next contact on. */
  Key renew() {
    return get(KeyFile.numbers(directory).stream().max(Integer::compare).orElse(0) + 1);
  }

  /** A key that lies here, perhaps only since a moment ago. */
  Optional<Key> find(String id) {
    return findRead(id)
        .or(
            () -> {
              KeyFile.numbers(directory).forEach(this::get);
              return findRead(id);
            });
  }

  private Optional<Key> findRead(String id) {
    return read.values().stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private Key get(int number) {
    return read.computeIfAbsent(number, this::readOrMake);
  }

  private Key readOrMake(int number) {
    Path file = KeyFile.of(directory, number);
    byte[] content = KeyFile.readOrMake(file, this::drawn);
    Key key = key(file, content);
    if (backup != null && !Files.exists(KeyFile.of(backup, number))) {
      KeyFile.copy(file, KeyFile.of(backup, number));
    }
    return key;
  }

  private static Key key(Path file, byte[] content) {
    List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
    try {
      byte[] secret = Base64.getDecoder().decode(lines.getFirst());
      byte[] open = Base64.getDecoder().decode(lines.getLast());
      return new Key(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)),
          Arrays.copyOfRange(open, open.length - POINT_BYTES, open.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(file + " is no key", e);
    }
  }

  private byte[] drawn() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      String lines =
          base64.encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n";
      return lines.getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
