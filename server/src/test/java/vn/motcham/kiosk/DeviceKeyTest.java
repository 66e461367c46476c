package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By the example of RFC 6979, A.2.5: the message "sample", signed with SHA-256. */
class DeviceKeyTest {
  private static final String HEAD = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";
  private static final String X =
      "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
  private static final String Y =
      "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
  private static final String R =
      "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716";
  private static final String S =
      "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";
  private static final String ORDER =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  private static final String PRIME =
      "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  private static final String ZERO =
      "0000000000000000000000000000000000000000000000000000000000000000";
  private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.UTF_8);

  @Test
  void theExamplesSignatureIsRight() {
    assertThat(key().signed(SAMPLE, hex(R + S))).isTrue();
    assertThat(key().signed("simple".getBytes(StandardCharsets.UTF_8), hex(R + S))).isFalse();
  }

  @Test
  void theOtherHalfOfSIsRightToo() {
    String low = "%064x".formatted(number(ORDER).subtract(number(S)));
    assertThat(number(S)).isGreaterThan(number(ORDER).shiftRight(1));
    assertThat(key().signed(SAMPLE, hex(R + low))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ZERO + ", " + ZERO,
    R + ", " + ZERO,
    ZERO + ", " + S,
    ORDER + ", " + S,
    R + ", " + ORDER,
    S + ", " + R,
    R + ", " + R,
  })
  void noOtherPairOfNumbersIs(String r, String s) {
    assertThat(key().signed(SAMPLE, hex(r + s))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 71, 128})
  void aSignatureOfAnotherLengthIsWrong(int length) {
    byte[] right = hex(R + S);
    assertThat(key().signed(SAMPLE, Arrays.copyOf(right, length))).isFalse();
  }

  @Test
  void theSameSignatureInDerIsWrong() {
    assertThat(key().signed(SAMPLE, hex("3046022100" + R + "022100" + S))).isFalse();
  }

  @Test
  void aPointThatIsNotOnTheCurveIsNoKey() {
    assertThat(read(HEAD + Y + X)).isEmpty();
    assertThat(read(HEAD + ZERO + ZERO)).isEmpty();
    assertThat(read(HEAD + PRIME + Y)).isEmpty();
    assertThat(read(HEAD + X + PRIME)).isEmpty();
  }

  @Test
  void anythingButAnUncompressedPointOfThisCurveIsNoKey() throws GeneralSecurityException {
    assertThat(read("")).isEmpty();
    assertThat(read(HEAD + X)).isEmpty();
    assertThat(read(HEAD + X + Y + "00")).isEmpty();
    assertThat(read(HEAD.replace("030107", "030108") + X + Y)).isEmpty();
    assertThat(read("3039301306072a8648ce3d020106082a8648ce3d030107032200" + "03" + X)).isEmpty();
    assertThat(DeviceKey.read(encoded("EC", new ECGenParameterSpec("secp384r1")))).isEmpty();
    assertThat(DeviceKey.read(encoded("RSA", null))).isEmpty();
    assertThat(DeviceKey.read(encoded("EC", new ECGenParameterSpec("secp256r1")))).isPresent();
  }

  private static byte[] encoded(String algorithm, @Nullable ECGenParameterSpec curve)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (curve != null) {
      generator.initialize(curve);
    }
    return generator.generateKeyPair().getPublic().getEncoded();
  }

  private static DeviceKey key() {
    return read(HEAD + X + Y).orElseThrow();
  }

  private static Optional<DeviceKey> read(String hex) {
    return DeviceKey.read(hex(hex));
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
