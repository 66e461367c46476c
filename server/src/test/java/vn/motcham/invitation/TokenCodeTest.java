package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.hardening.Row;
import vn.motcham.survey.Stage;

class TokenCodeTest {
  private static final byte[] KEY = key(7);
  private static final Token TOKEN = token(1);
  private static final String TEXT = TokenCode.write(TOKEN, KEY);
  private static final IntFunction<Optional<byte[]>> KEYS = keys(Map.of(1, KEY));
  private static final int BITS = 5;

  /** All digits that say nothing of the MAC: with them every other guess is at the MAC alone. */
  private static final int CONTENT_DIGITS = 59;

  @Test
  void aTokenIsReadAsItWasWritten() {
    assertThat(TokenCode.read(TEXT, KEYS))
        .hasValueSatisfying(token -> assertThat(token).usingRecursiveComparison().isEqualTo(TOKEN));
  }

  /** A paper that was printed before there were tokens that wait, written down then. */
  @Test
  void aTokenOfBeforeIsReadAsBefore() {
    String printed =
        "00810K2GA1850K2GA1850K2GA1850K00000D000002" + "800400O18316GG27U1NGJEHQ401NK1LE148MTKN784";
    assertThat(TEXT).isEqualTo(printed);
    assertThat(TokenCode.read(printed, KEYS))
        .get()
        .extracting(Token::needsActivation)
        .isEqualTo(false);
  }

  @Test
  void aTokenThatWaitsIsAsLongAsAnyOther() {
    Token waiting = token(1, true);
    String text = TokenCode.write(waiting, KEY);
    assertThat(text).hasSameSizeAs(TEXT);
    assertThat(TokenCode.read(text, KEYS))
        .hasValueSatisfying(
            token -> assertThat(token).usingRecursiveComparison().isEqualTo(waiting));
  }

  @Test
  void theLargestNumbersFit() {
    LocalDate day = LocalDate.of(2199, 1, 1);
    Token largest =
        new Token(
            255,
            nonce(-1),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            65_535,
            65_535,
            255,
            Stage.RESULT,
            day,
            day.plusDays(Token.LONGEST_DAYS),
            day.plusDays(Token.LONGEST_DAYS),
            true);
    assertThat(TokenCode.read(TokenCode.write(largest, KEY), keys(Map.of(255, KEY))))
        .hasValueSatisfying(
            token -> assertThat(token).usingRecursiveComparison().isEqualTo(largest));
  }

  @Row(38)
  @Test
  void anyFlippedBitIsRefused() {
    BigInteger number = new BigInteger(TEXT, 1 << BITS);
    for (int bit = 0; bit < TEXT.length() * BITS; bit++) {
      String digits = number.flipBit(bit).toString(1 << BITS).toUpperCase(Locale.ROOT);
      String flipped = "0".repeat(TEXT.length() - digits.length()) + digits;
      assertThat(TokenCode.read(flipped, _ -> Optional.of(KEY))).as("bit " + bit).isEmpty();
    }
  }

  /** Of 2^128 endings one is right: a million guesses find none. */
  @Row(38)
  @Test
  void aMillionRandomTokensAreRefused() {
    Random random = new Random(38);
    for (int i = 0; i < 500_000; i++) {
      String whole = new BigInteger(TEXT.length() * BITS - 4, random).toString(1 << BITS);
      String end =
          new BigInteger((TEXT.length() - CONTENT_DIGITS) * BITS, random).toString(1 << BITS);
      for (String guess :
          new String[] {whole, TEXT.substring(0, TEXT.length() - end.length()) + end}) {
        String padded = "0".repeat(TEXT.length() - guess.length()) + guess;
        if (TokenCode.read(padded.toUpperCase(Locale.ROOT), KEYS).isPresent()) {
          throw new AssertionError(padded);
        }
      }
    }
  }

  @Test
  void anyOtherCharacterIsRefused() {
    for (int i = 0; i < TEXT.length(); i++) {
      for (char other = 0; other < 256; other++) {
        if (other != TEXT.charAt(i)) {
          String changed = TEXT.substring(0, i) + other + TEXT.substring(i + 1);
          assertThat(TokenCode.read(changed, KEYS)).as(changed).isEmpty();
        }
      }
    }
  }

  @Test
  void thereIsOneWayToWriteAToken() {
    for (String other :
        new String[] {
          "",
          "0",
          TEXT.toLowerCase(Locale.ROOT),
          "0" + TEXT,
          TEXT + "0",
          TEXT + "=",
          TEXT + "\n",
          " " + TEXT,
          "-" + TEXT.substring(1),
          "+" + TEXT.substring(1),
          TEXT + TEXT,
          TEXT.replace('0', '\u0660'),
          TEXT.substring(1),
          "V" + TEXT.substring(1)
        }) {
      assertThat(TokenCode.read(other, KEYS)).as(other).isEmpty();
    }
  }

  @Test
  void anUnknownOrAnotherKeyIsRefused() {
    assertThat(TokenCode.read(TEXT, keys(Map.of(2, KEY)))).isEmpty();
    assertThat(TokenCode.read(TEXT, keys(Map.of(1, key(8))))).isEmpty();
  }

  @Test
  void papersPrintedBeforeAKeyWasReplacedStayValid(@TempDir Path directory) {
    TokenKeys keys = new TokenKeys(directory, new SecureRandom());
    String before = TokenCode.write(token(keys.current()), keys.get(keys.current()));
    assertThat(keys.renew(1)).hasValue(2);
    TokenKeys restarted = new TokenKeys(directory, new SecureRandom());
    for (TokenKeys server : new TokenKeys[] {keys, restarted}) {
      assertThat(server.current()).isEqualTo(2);
      String after = TokenCode.write(token(2), server.get(2));
      assertThat(TokenCode.read(before, server::find)).isPresent();
      assertThat(TokenCode.read(after, server::find)).isPresent();
      assertThat(server.find(0)).isEmpty();
      assertThat(server.find(3)).isEmpty();
    }
  }

  @Test
  void aNewKeyHasANumberThatNoOtherHas(@TempDir Path directory) {
    TokenKeys keys = new TokenKeys(directory, new SecureRandom());
    assertThat(keys.renew(1)).as("the first").hasValue(1);
    assertThat(keys.renew(1)).hasValue(2);
    assertThat(keys.renew(100)).as("after a loss").hasValue(100);
    assertThat(keys.current()).isEqualTo(100);
    assertThat(keys.renew(255)).hasValue(255);
    assertThat(keys.renew(1)).as("there are no more").isEmpty();
    assertThat(keys.current()).isEqualTo(255);
  }

  @Test
  void theCodeOfAUsualAddressIsNotDenserThanVersionSix() throws Exception {
    String address = "HTTPS://DANHGIA.EXAMPLE.GOV.VN";
    assertThat(address).hasSize(30);
    for (String text : List.of(TEXT, TokenCode.write(token(255, true), KEY))) {
      var code = Encoder.encode(address + "/R/" + text, ErrorCorrectionLevel.M);
      assertThat(code.getMode()).isEqualTo(Mode.ALPHANUMERIC);
      assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(6);
    }
  }

  private static Token token(int keyId) {
    return token(keyId, false);
  }

  private static Token token(int keyId, boolean needsActivation) {
    LocalDate day = LocalDate.of(2026, 10, 1);
    return new Token(
        keyId,
        nonce(5),
        13,
        9,
        1,
        12,
        5,
        Stage.RESULT,
        day,
        day.plusDays(1),
        day.plusDays(31),
        needsActivation);
  }

  private static byte[] key(int value) {
    return filled(32, value);
  }

  private static byte[] nonce(int value) {
    return filled(Token.NONCE_BYTES, value);
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static IntFunction<Optional<byte[]>> keys(Map<Integer, byte[]> keys) {
    return id -> Optional.ofNullable(keys.get(id));
  }
}
