package vn.motcham.subkey;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import vn.motcham.secret.Digest;
import vn.motcham.survey.Stage;

/**
 * What a counter's software may make tokens for by itself. Its secret is made of the token key and
 * of all that stands here, and every token carries all that stands here: whether a token is good
 * can be told without a database, and no scope can be widened by anybody who lacks the token key.
 *
 * @param id 64 random bits, so that none is ever given twice, also after a restore
 * @param tokenKey the number of the token key that it is made of, 1 to 255
 * @param unit number of the unit that it is for, with all below it
 * @param issuedOn the day whose key remembers what was spent of it
 * @param notBefore the first day on which a token of it may be used
 * @param expiresOn the last day on which a token of it may be used
 * @param last its tokens are numbered from 1 to this
 */
public record SubKey(
    long id,
    int tokenKey,
    int unit,
    Set<Stage> stages,
    LocalDate issuedOn,
    LocalDate notBefore,
    LocalDate expiresOn,
    int last) {
  /** How long the scope is that a token carries. */
  public static final int SCOPE_BYTES = 23;

  private static final byte VERSION = 2;
  private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
  private static final HexFormat HEX = HexFormat.of();

  public SubKey {
    stages = Set.copyOf(stages);
  }

  /** All of it, as every token of it begins. */
  public byte[] scope() {
    return ByteBuffer.allocate(SCOPE_BYTES)
        .put(VERSION)
        .put((byte) tokenKey)
        .putLong(id)
        .putInt(unit)
        .put((byte) bits())
        .putShort((short) daysBetween(DAY_ZERO, issuedOn))
        .put((byte) daysBetween(issuedOn, notBefore))
        .put((byte) daysBetween(issuedOn, expiresOn))
        .putInt(last)
        .array();
  }

  private int bits() {
    return stages.stream().mapToInt(stage -> 1 << stage.ordinal()).sum();
  }

  private static long daysBetween(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }

  /** What begins like this; anybody could have written it, until a MAC says otherwise. */
  public static Optional<SubKey> read(byte[] token) {
    ByteBuffer scope = ByteBuffer.wrap(token);
    if (scope.get() != VERSION) {
      return Optional.empty();
    }
    int tokenKey = scope.get() & 0xFF;
    long id = scope.getLong();
    int unit = scope.getInt();
    Set<Stage> stages = stages(scope.get());
    LocalDate issuedOn = DAY_ZERO.plusDays(scope.getShort() & 0xFFFF);
    LocalDate notBefore = issuedOn.plusDays(scope.get() & 0xFF);
    LocalDate expiresOn = issuedOn.plusDays(scope.get() & 0xFF);
    return Optional.of(
        new SubKey(id, tokenKey, unit, stages, issuedOn, notBefore, expiresOn, scope.getInt()));
  }

  private static Set<Stage> stages(int bits) {
    Set<Stage> stages = EnumSet.allOf(Stage.class);
    stages.removeIf(stage -> (bits & 1 << stage.ordinal()) == 0);
    return stages;
  }

  /**
   * What makes tokens; it is never stored or written down here.
   *
   * @param key the token key of its number
   */
  public byte[] secret(byte[] key) {
    return Digest.hmac(key, "subkey", scope());
  }

  /** Its id as people and other systems write it. */
  public String shown() {
    return shown(id);
  }

  static String shown(long id) {
    return HEX.toHexDigits(id);
  }

  /** The id that somebody wrote, if it can be one. */
  public static Optional<Long> findId(String text) {
    return text.matches("[0-9a-f]{16}")
        ? Optional.of(HexFormat.fromHexDigitsToLong(text))
        : Optional.empty();
  }
}
