package vn.motcham.letter;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import vn.motcham.code.LookupCode;
import vn.motcham.secret.Digest;
import vn.motcham.secret.Encryption;

/** The secret of letters: finds one by its code, and reads it. */
final class LetterKey {
  private static final int TICKET_BYTES = 16;

  private final byte[] key;

  LetterKey(byte[] key) {
    this.key = key.clone();
  }

  byte[] ofCode(LookupCode code) {
    return Digest.hmac(key, "letter", bytes(code.text()));
  }

  /** Another hash of the same code, so that the two can't be put together. */
  byte[] ofSecondRating(LookupCode code) {
    return Digest.hmac(key, "second rating", bytes(code.text()));
  }

  /** What says that this server thanked for a rating of this unit with this code. */
  String ticket(LookupCode code, int unit) {
    byte[] mac = Digest.hmac(key, "ticket", bytes(code.text() + " " + unit));
    return HexFormat.of().formatHex(Arrays.copyOf(mac, TICKET_BYTES));
  }

  boolean isTicket(LookupCode code, int unit, String ticket) {
    return MessageDigest.isEqual(bytes(ticket(code, unit)), bytes(ticket));
  }

  byte[] encrypt(String text, SecureRandom random) {
    return Encryption.encrypt(contentKey(), bytes(text), random);
  }

  /** Empty where it was not encrypted under this key, or altered since. */
  Optional<String> decrypt(byte[] encrypted) {
    try {
      byte[] text = Encryption.decrypt(contentKey(), encrypted);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalStateException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private byte[] contentKey() {
    return Digest.hmac(key, "content", new byte[0]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
