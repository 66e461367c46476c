package vn.motcham.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcham.secret.Digest;

/**
 * What a respondent may keep to see later whether their response was counted: 60 bits of a hash of
 * the id that their device drew, in Crockford's alphabet. It leads to what became of the response,
 * never to what was answered.
 *
 * @param text twelve characters, as they are compared
 */
public record LookupCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int BITS = 5;

  /** The code of the response under this id. */
  public static LookupCode of(String id) {
    byte[] hash =
        Digest.sha256(
            "code\n".getBytes(StandardCharsets.UTF_8), id.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (byte b : Arrays.copyOf(hash, Long.BYTES)) {
      bits = bits << Byte.SIZE | (b & 0xff);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= LENGTH; i++) {
      text.append(
          ALPHABET.charAt((int) (bits >>> (Long.SIZE - i * BITS)) & (ALPHABET.length() - 1)));
    }
    return new LookupCode(text.toString());
  }

  /**
   * As somebody wrote it down: small letters, spaces and hyphens don't matter, nor does O for 0 or
   * I and L for 1.
   */
  public static Optional<LookupCode> find(String typed) {
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean known = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known ? Optional.of(new LookupCode(text)) : Optional.empty();
  }

  /** In three groups of four, as it is shown. */
  public String shown() {
    return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
  }
}
