package vn.motcham.invitation;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes in base 32 with the digits 0-9 and A-V, which a QR code holds in its alphanumeric mode. A
 * number of bytes has one number of digits, and there is one way to write them.
 */
final class TokenDigits {
  private static final int BITS = 5;

  private TokenDigits() {}

  static String write(byte[] bytes) {
    String digits = new BigInteger(1, bytes).toString(1 << BITS).toUpperCase(Locale.ROOT);
    return "0".repeat(count(bytes.length) - digits.length()) + digits;
  }

  private static int count(int bytes) {
    return Math.ceilDiv(bytes * Byte.SIZE, BITS);
  }

  /** So many bytes, if it is they that are written there. */
  static Optional<byte[]> read(String text, int bytes) {
    if (text.length() != count(bytes) || !text.chars().allMatch(TokenDigits::isDigit)) {
      return Optional.empty();
    }
    BigInteger number = new BigInteger(text, 1 << BITS);
    if (number.bitLength() > bytes * Byte.SIZE) {
      return Optional.empty();
    }
    byte[] unsigned = number.toByteArray();
    byte[] all = new byte[bytes];
    int length = Math.min(unsigned.length, bytes);
    System.arraycopy(unsigned, unsigned.length - length, all, bytes - length, length);
    return Optional.of(all);
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'V');
  }
}
