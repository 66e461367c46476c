package vn.motcham.seal;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcham.secret.Digest;
import vn.motcham.secret.KeyFile;

/**
 * The keys that sign batches (Ed25519, RFC 8032): a file each, outside the database, the one with
 * the greatest number in use. A file holds the private and the public key, a line of base64 each.
 */
@Singleton
final class Signatures {
  private static final String ALGORITHM = "Ed25519";

  private final Path directory;
  private final SecureRandom random;

  Signatures(
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      SecureRandom random) {
    this.directory = keysDirectory.resolve("seals");
    this.random = random;
  }

  /**
   * @param publicKey SubjectPublicKeyInfo
   */
  record Key(PrivateKey privateKey, byte[] publicKey) {
    String id() {
      return idOf(publicKey);
    }

    Batch.Signed sign(Batch batch) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey);
        signature.update(batch.bytes());
        return new Batch.Signed(batch, id(), signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A key's name is made of the key itself, so that no other key can take it. */
  static String idOf(byte[] publicKey) {
    return Batch.hex(Arrays.copyOf(Digest.sha256(publicKey), 8));
  }

  /** The key in use; made now if there is none. */
  Key get() {
    return read(KeyFile.numbers(directory).stream().max(Integer::compare).orElse(1));
  }

  /** Makes a new key, which signs from now on. */
  Key renew() {
    return read(KeyFile.numbers(directory).stream().max(Integer::compare).orElse(0) + 1);
  }

  /** Public keys by their names, of the files that lie here; none is made. */
  Map<String, byte[]> known() {
    Map<String, byte[]> known = new TreeMap<>();
    for (int number : KeyFile.numbers(directory)) {
      Key key = read(number);
      known.put(key.id(), key.publicKey());
    }
    return known;
  }

  /** Whether a signature is that of this key. */
  static boolean isGood(Batch.Signed signed, byte[] publicKey) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(signed.batch().bytes());
      return signature.verify(signed.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Key read(int number) {
    byte[] file = KeyFile.readOrMake(KeyFile.of(directory, number), this::drawn);
    List<String> lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
    try {
      byte[] secret = Base64.getDecoder().decode(lines.getFirst());
      return new Key(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)),
          Base64.getDecoder().decode(lines.getLast()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(KeyFile.of(directory, number) + " is no key", e);
    }
  }

  private byte[] drawn() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
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
