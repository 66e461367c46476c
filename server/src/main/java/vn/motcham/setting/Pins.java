package vn.motcham.setting;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes of a PIN what is kept of it: PBKDF2 with HMAC-SHA-256 (RFC 8018), which a browser has too.
 *
 * <p>What that is worth: a PIN of four digits is one of ten thousand, so whoever has the tablet's
 * files finds it within the hour, however slow the function is. It keeps a PIN that people use
 * elsewhere from being read off a screen or a backup, no more. It need not do more: behind it are
 * the state of the machine and its tests, no answer of anybody.
 */
@Singleton
final class Pins {
  private static final int ITERATIONS = 310_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;

  Pins(SecureRandom random) {
    this.random = random;
  }

  /** With a salt of its own, drawn once: a kiosk is told the same as long as the PIN stays. */
  Pin keep(String digits, Instant now) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return of(salt, ITERATIONS, hash(digits, salt), now);
  }

  static Pin of(byte[] salt, int iterations, byte[] hash, Instant setAt) {
    return new Pin(TEXT.encodeToString(salt), iterations, TEXT.encodeToString(hash), setAt);
  }

  static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static byte[] hash(String digits, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), salt, ITERATIONS, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }
}
