package vn.motcham.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hybrid public key encryption (RFC 9180), the receiver's side of one suite: base mode,
 * DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. Items are opened by their sequence numbers,
 * in any order.
 */
final class Hpke {
  private static final String HMAC = "HmacSHA256";
  private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0, 0x10, 0, 1, 0, 1};
  private static final byte[] VERSION = ascii("HPKE-v1");
  private static final byte[] NOTHING = {};
  private static final byte[] BASE_MODE = {0};

  /** A key of HMAC is filled up with zeros, so these are no salt at all; Java wants some. */
  private static final byte[] NO_SALT = new byte[32];

  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Hpke() {}

  /** What the encapsulated key stands for; its costly part is done. */
  record Context(SecretKey key, byte[] baseNonce) {
    byte[] open(long sequence, byte[] about, byte[] ciphertext) throws GeneralSecurityException {
      ByteBuffer nonce = ByteBuffer.wrap(baseNonce.clone());
      nonce.putLong(4, nonce.getLong(4) ^ sequence);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce.array()));
      cipher.updateAAD(about);
      return cipher.doFinal(ciphertext);
    }
  }

  static Context setUp(PrivateKey key, byte[] enc, byte[] info) throws GeneralSecurityException {
    SecretKey shared = KEM.getInstance("DHKEM").newDecapsulator(key).decapsulate(enc);
    byte[] context =
        joined(
            BASE_MODE,
            extract(NO_SALT, "psk_id_hash", NOTHING),
            extract(NO_SALT, "info_hash", info));
    byte[] secret = extract(shared.getEncoded(), "secret", NOTHING);
    return new Context(
        new SecretKeySpec(expand(secret, "key", context, KEY_BYTES), "AES"),
        expand(secret, "base_nonce", context, NONCE_BYTES));
  }

  private static byte[] extract(byte[] salt, String label, byte[] material)
      throws GeneralSecurityException {
    return hmac(salt, joined(VERSION, SUITE, ascii(label), material));
  }

  /** No more than one hash long, so one round is enough. */
  private static byte[] expand(byte[] key, String label, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] asked = {0, (byte) length};
    byte[] round = {1};
    byte[] whole = hmac(key, joined(asked, VERSION, SUITE, ascii(label), info, round));
    return Arrays.copyOf(whole, length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key, HMAC));
    return mac.doFinal(data);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
