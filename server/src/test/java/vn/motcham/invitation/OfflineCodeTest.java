package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.hardening.Row;
import vn.motcham.invitation.example.OfflineClient;
import vn.motcham.subkey.SubKey;
import vn.motcham.survey.Stage;

/** Tokens as a counter's software makes them, read by the server that never saw them before. */
class OfflineCodeTest {
  private static final String ADDRESS = "HTTPS://DANHGIA.EXAMPLE.GOV.VN";
  private static final LocalDate ISSUED = LocalDate.of(2026, 10, 1);
  private static final byte[] KEY = key(7);
  private static final IntFunction<Optional<byte[]>> KEYS =
      id -> id == 1 ? Optional.of(KEY) : Optional.empty();
  private static final SubKey SUB_KEY = subKey(ISSUED.plusDays(2), ISSUED.plusDays(50), 9_000);
  private static final int BITS = 5;

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void handOver() throws Exception {
    file = directory.resolve("subkey.json");
    handOver(SUB_KEY);
  }

  private void handOver(SubKey key) throws Exception {
    var given = new OfflineIssuing.Given(key, key.secret(KEY), ADDRESS + "/R/", List.of());
    Files.write(file, SubKeyJson.write(given));
  }

  private String print(int unit, String stage, LocalDate day) throws Exception {
    String address = new OfflineClient(file).invite(unit, stage, 12, day);
    assertThat(address).startsWith(ADDRESS + "/R/");
    return address.substring(ADDRESS.length() + 3);
  }

  private String print() throws Exception {
    return print(15, "result", ISSUED.plusDays(4));
  }

  @Test
  void aTokenIsReadAsTheCounterMeantIt() throws Exception {
    Token token = OfflineCode.read(print(), KEYS).orElseThrow();
    assertThat(token)
        .usingRecursiveComparison()
        .ignoringFields("nonce")
        .isEqualTo(
            new Token(
                1,
                new byte[Token.NONCE_BYTES],
                15,
                15,
                0,
                12,
                0,
                Stage.RESULT,
                ISSUED,
                ISSUED.plusDays(4),
                ISSUED.plusDays(34),
                false,
                SUB_KEY));
  }

  /** A paper of today, written down for whoever changes anything about them. */
  @Test
  void aTokenOfTodayIsReadForEver() throws Exception {
    assertThat(print())
        .isEqualTo(
            "00G104HKAPS9LF6UU000006GI2D108P0001350000001000003O00000000"
                + "C001G88KGOORKS9NLCEM4OQQFVOR62EQP");
  }

  @Test
  void eachPaperHasANumberOfItsOwn() throws Exception {
    byte[] first = OfflineCode.read(print(), KEYS).orElseThrow().nonce();
    byte[] second = OfflineCode.read(print(), KEYS).orElseThrow().nonce();
    assertThat(second).isNotEqualTo(first);
    Files.delete(Path.of(file + ".next"));
    String reception = print(15, "reception", ISSUED.plusDays(4));
    Token again = OfflineCode.read(reception, KEYS).orElseThrow();
    assertThat(again.right(reception))
        .as("spent is the number, whatever stands beside it")
        .isEqualTo(first);
  }

  @Test
  void theCodeOfAUsualAddressIsNotDenserThanVersionSix() throws Exception {
    var code = Encoder.encode(ADDRESS + "/R/" + print(), ErrorCorrectionLevel.M);
    assertThat(ADDRESS).hasSize(30);
    assertThat(code.getMode()).isEqualTo(Mode.ALPHANUMERIC);
    assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(6);
  }

  @Row(38)
  @Test
  void anyFlippedBitIsRefused() throws Exception {
    String text = print();
    BigInteger number = new BigInteger(text, 1 << BITS);
    for (int bit = 0; bit < text.length() * BITS; bit++) {
      String digits = number.flipBit(bit).toString(1 << BITS).toUpperCase(Locale.ROOT);
      String flipped = "0".repeat(text.length() - digits.length()) + digits;
      assertThat(OfflineCode.read(flipped, _ -> Optional.of(KEY))).as("bit " + bit).isEmpty();
    }
  }

  @Test
  void theServersOwnTokensAndTheseAreNeverTakenForEachOther() throws Exception {
    assertThat(TokenCode.read(print(), KEYS)).isEmpty();
    assertThat(OfflineCode.read("0".repeat(84), KEYS)).isEmpty();
    assertThat(OfflineCode.read("", KEYS)).isEmpty();
  }

  /** Whoever has the sub-key writes what they like into the file that came with it. */
  @ParameterizedTest
  @CsvSource({
    "lastNumber, 9000, 9001",
    "notBefore, 2026-10-03, 2026-10-02",
    "expiresOn, 2026-11-20, 2026-11-21"
  })
  void aSubKeyMakesNothingBeyondWhatItWasGivenFor(String name, String given, String wished)
      throws Exception {
    String json = Files.readString(file);
    assertThat(json).containsPattern("\"" + name + "\":\"?" + given);
    Files.writeString(file, json.replaceFirst("(\"" + name + "\":\"?)" + given, "$1" + wished));
    Files.writeString(Path.of(file + ".next"), name.equals("lastNumber") ? "9001" : "9000");
    LocalDate day = ISSUED.plusDays(name.equals("notBefore") ? 1 : 30);
    assertThat(OfflineCode.read(print(15, "result", day), KEYS)).isEmpty();
  }

  @Test
  void itsLastNumberAndItsFirstAndLastDayAreGood() throws Exception {
    Files.writeString(Path.of(file + ".next"), "9000");
    Token token = OfflineCode.read(print(15, "result", ISSUED.plusDays(30)), KEYS).orElseThrow();
    assertThat(token.expiresOn()).isEqualTo(SUB_KEY.expiresOn());
    Files.writeString(Path.of(file + ".next"), "1");
    Token early = OfflineCode.read(print(15, "result", ISSUED), KEYS).orElseThrow();
    assertThat(early.notBefore()).isEqualTo(SUB_KEY.notBefore());
  }

  @Test
  void aStageThatItIsNotForIsRefused() throws Exception {
    assertThat(OfflineCode.read(print(15, "reception", ISSUED.plusDays(4)), KEYS)).isPresent();
    assertThat(OfflineCode.read(print(15, "refusal", ISSUED.plusDays(4)), KEYS)).isEmpty();
    assertThat(OfflineCode.read(print(15, "nothing", ISSUED.plusDays(4)), KEYS)).isEmpty();
  }

  /** All that it is for goes into the secret: with another scope it is another secret. */
  @Test
  void aScopeThatWasWidenedFitsNoSecret() throws Exception {
    SubKey wider = subKey(ISSUED, ISSUED.plusDays(60), 10_000);
    var given = new OfflineIssuing.Given(wider, SUB_KEY.secret(KEY), ADDRESS + "/R/", List.of());
    Files.write(file, SubKeyJson.write(given));
    assertThat(OfflineCode.read(print(), KEYS)).isEmpty();
    handOver(wider);
    assertThat(OfflineCode.read(print(), KEYS)).isPresent();
  }

  @Test
  void theScopeIsReadAsItWasWritten() {
    assertThat(SubKey.read(SUB_KEY.scope())).contains(SUB_KEY);
    assertThat(SUB_KEY.scope()).hasSize(SubKey.SCOPE_BYTES);
  }

  @Test
  void nothingThatIsSaidOfASubKeyTellsItsSecret() {
    byte[] secret = SUB_KEY.secret(KEY);
    var given = new OfflineIssuing.Given(SUB_KEY, secret, ADDRESS, List.of());
    assertThat(given.toString())
        .doesNotContain(
            Arrays.toString(secret),
            HexFormat.of().formatHex(secret),
            new String(secret, StandardCharsets.ISO_8859_1));
  }

  private static SubKey subKey(LocalDate notBefore, LocalDate expiresOn, int last) {
    return new SubKey(
        0x0123456789abcdefL,
        1,
        13,
        Set.of(Stage.RECEPTION, Stage.RESULT),
        ISSUED,
        notBefore,
        expiresOn,
        last);
  }

  private static byte[] key(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
