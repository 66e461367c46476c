package vn.motcham.invitation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.motcham.subkey.SubKey;
import vn.motcham.survey.Stage;

/**
 * A token that a counter's software made by itself, as text: the scope of its sub-key, its number,
 * what it is for, and an HMAC-SHA-256 under the sub-key's secret, cut to 128 bits. It is longer
 * than one of the server's own, by which the two are told apart.
 */
final class OfflineCode {
  private static final int CONTENT_BYTES = SubKey.SCOPE_BYTES + 18;
  private static final int BYTES = CONTENT_BYTES + TokenCode.MAC_BYTES;

  private OfflineCode() {}

  /**
   * The token, if one of our sub-keys made it, within its numbers, stages and dates. It names no
   * survey.
   *
   * @param keys number of a token key to that key
   */
  static Optional<Token> read(String text, IntFunction<Optional<byte[]>> keys) {
    return TokenDigits.read(text, BYTES)
        .flatMap(
            all ->
                SubKey.read(all)
                    .filter(subKey -> isMadeBy(subKey, all, keys))
                    .flatMap(subKey -> token(subKey, all)));
  }

  private static boolean isMadeBy(SubKey subKey, byte[] all, IntFunction<Optional<byte[]>> keys) {
    byte[] content = Arrays.copyOf(all, CONTENT_BYTES);
    byte[] mac = Arrays.copyOfRange(all, CONTENT_BYTES, BYTES);
    return keys.apply(subKey.tokenKey())
        .map(subKey::secret)
        .filter(secret -> MessageDigest.isEqual(mac, TokenCode.mac(secret, content)))
        .isPresent();
  }

  private static Optional<Token> token(SubKey subKey, byte[] all) {
    ByteBuffer content = ByteBuffer.wrap(all).position(SubKey.SCOPE_BYTES);
    int number = content.getInt();
    int unit = content.getInt();
    int decidingUnit = content.getInt();
    int procedure = content.getShort() & 0xFFFF;
    int field = content.get() & 0xFF;
    Optional<Stage> stage = stage(subKey, content.get());
    int first = content.get() & 0xFF;
    LocalDate notBefore = subKey.issuedOn().plusDays(first & ~TokenCode.NEEDS_ACTIVATION);
    LocalDate expiresOn = subKey.issuedOn().plusDays(content.get() & 0xFF);
    if (stage.isEmpty()
        || number < 1
        || number > subKey.last()
        || notBefore.isBefore(subKey.notBefore())
        || expiresOn.isBefore(notBefore)
        || expiresOn.isAfter(subKey.expiresOn())) {
      return Optional.empty();
    }
    return Optional.of(
        new Token(
            subKey.tokenKey(),
            nonce(subKey, number),
            unit,
            decidingUnit == 0 ? unit : decidingUnit,
            0,
            procedure,
            field,
            stage.get(),
            subKey.issuedOn(),
            notBefore,
            expiresOn,
            (first & TokenCode.NEEDS_ACTIVATION) != 0,
            subKey));
  }

  private static Optional<Stage> stage(SubKey subKey, int ordinal) {
    return subKey.stages().stream().filter(stage -> stage.ordinal() == ordinal).findFirst();
  }

  /** What makes it one of a kind: which sub-key, and which of its numbers. */
  private static byte[] nonce(SubKey subKey, int number) {
    return ByteBuffer.allocate(Token.NONCE_BYTES).putLong(subKey.id()).putInt(number).array();
  }
}
