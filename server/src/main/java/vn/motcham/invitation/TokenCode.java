package vn.motcham.invitation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.motcham.secret.Digest;
import vn.motcham.survey.Stage;

/**
 * A token as text: version, key id, content, HMAC-SHA-256 cut to 128 bits, written as {@link
 * TokenDigits}.
 */
final class TokenCode {
  private static final int VERSION = 1;
  private static final int CONTENT_BYTES = 36;
  static final int MAC_BYTES = 16;
  private static final int BYTES = CONTENT_BYTES + MAC_BYTES;

  /**
   * The highest bit of the days until the first one, which never need it. A server that does not
   * know it takes the first day to be far away, and so says "not yet", too.
   */
  static final int NEEDS_ACTIVATION = 0x80;

  private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);

  private TokenCode() {}

  static String write(Token token, byte[] key) {
    byte[] content = content(token);
    byte[] mac = mac(key, content);
    return TokenDigits.write(ByteBuffer.allocate(BYTES).put(content).put(mac).array());
  }

  /**
   * The token, if one of our keys made it exactly so.
   *
   * @param keys key id to key, null for an unknown id
   */
  static Optional<Token> read(String text, IntFunction<Optional<byte[]>> keys) {
    return TokenDigits.read(text, BYTES).flatMap(all -> checked(all, keys));
  }

  private static Optional<Token> checked(byte[] all, IntFunction<Optional<byte[]>> keys) {
    byte[] content = Arrays.copyOf(all, CONTENT_BYTES);
    byte[] mac = Arrays.copyOfRange(all, CONTENT_BYTES, BYTES);
    return keys.apply(content[1] & 0xFF)
        .filter(key -> MessageDigest.isEqual(mac, mac(key, content)))
        .filter(_ -> content[0] == VERSION)
        .map(_ -> token(ByteBuffer.wrap(content)));
  }

  private static byte[] content(Token token) {
    return ByteBuffer.allocate(CONTENT_BYTES)
        .put((byte) VERSION)
        .put((byte) token.keyId())
        .put(token.nonce())
        .putInt(token.unit())
        .putInt(token.decidingUnit())
        .putShort((short) token.survey())
        .putShort((short) token.procedure())
        .put((byte) token.field())
        .put((byte) token.stage().ordinal())
        .putShort((short) daysBetween(DAY_ZERO, token.issuedOn()))
        .put((byte) (daysBetween(token.issuedOn(), token.notBefore()) | activation(token)))
        .put((byte) daysBetween(token.issuedOn(), token.expiresOn()))
        .array();
  }

  private static Token token(ByteBuffer content) {
    int keyId = content.position(1).get() & 0xFF;
    byte[] nonce = new byte[Token.NONCE_BYTES];
    content.get(nonce);
    int unit = content.getInt();
    int decidingUnit = content.getInt();
    int survey = content.getShort() & 0xFFFF;
    int procedure = content.getShort() & 0xFFFF;
    int field = content.get() & 0xFF;
    Stage stage = Stage.values()[content.get()];
    LocalDate issuedOn = DAY_ZERO.plusDays(content.getShort() & 0xFFFF);
    int first = content.get() & 0xFF;
    LocalDate notBefore = issuedOn.plusDays(first & ~NEEDS_ACTIVATION);
    LocalDate expiresOn = issuedOn.plusDays(content.get() & 0xFF);
    return new Token(
        keyId,
        nonce,
        unit,
        decidingUnit,
        survey,
        procedure,
        field,
        stage,
        issuedOn,
        notBefore,
        expiresOn,
        (first & NEEDS_ACTIVATION) != 0);
  }

  private static int activation(Token token) {
    return token.needsActivation() ? NEEDS_ACTIVATION : 0;
  }

  private static long daysBetween(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }

  static byte[] mac(byte[] key, byte[] content) {
    return Arrays.copyOf(Digest.hmac(key, "invitation", content), MAC_BYTES);
  }
}
