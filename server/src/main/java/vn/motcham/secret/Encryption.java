package vn.motcham.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D): nobody reads or alters it without the key. */
public final class Encryption {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Encryption() {}

  /**
   * Encrypts so that the same never looks the same.
   *
   * @param key 32 bytes
   */
  public static byte[] encrypt(byte[] key, byte[] plain, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] content = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
      return ByteBuffer.allocate(nonce.length + content.length).put(nonce).put(content).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was encrypted under this key. */
  public static byte[] decrypt(byte[] key, byte[] encrypted) {
    ByteBuffer all = ByteBuffer.wrap(encrypted);
    byte[] nonce = new byte[NONCE_BYTES];
    all.get(nonce);
    byte[] content = new byte[all.remaining()];
    all.get(content);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not encrypted under this key, or altered", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
