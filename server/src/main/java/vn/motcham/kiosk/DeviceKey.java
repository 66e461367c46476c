package vn.motcham.kiosk;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The public half of a kiosk's key: a point on P-256. */
final class DeviceKey {
  private static final ECParameterSpec P256 = parameters();
  private static final BigInteger ORDER = P256.getOrder();
  private static final BigInteger PRIME = ((ECFieldFp) P256.getCurve().getField()).getP();

  /** How a SubjectPublicKeyInfo begins that holds an uncompressed point of this named curve. */
  private static final byte[] HEAD =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

  private static final int COORDINATE = 32;
  private static final int ENCODED = HEAD.length + 2 * COORDINATE;

  private final byte[] encoded;
  private final PublicKey key;

  private DeviceKey(byte[] encoded, PublicKey key) {
    this.encoded = encoded;
    this.key = key;
  }

  /**
   * @param encoded SubjectPublicKeyInfo in DER, as browsers export it
   * @return empty for any other kind of key, and for a point that is not on the curve
   */
  static Optional<DeviceKey> read(byte[] encoded) {
    if (encoded.length != ENCODED
        || !Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length)
        || !isOnCurve(number(encoded, HEAD.length), number(encoded, HEAD.length + COORDINATE))) {
      return Optional.empty();
    }
    try {
      PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
      return Optional.of(new DeviceKey(encoded.clone(), key));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  byte[] encoded() {
    return encoded.clone();
  }

  /**
   * @param signature r and s, 32 bytes each; high or low s alike, since browsers make both
   */
  boolean signed(byte[] text, byte[] signature) {
    if (signature.length != 2 * COORDINATE
        || !isScalar(number(signature, 0))
        || !isScalar(number(signature, COORDINATE))) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The two that make every signature right (r = 0, s = 0) are none. */
  private static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(ORDER) < 0;
  }

  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    if (x.compareTo(PRIME) >= 0 || y.compareTo(PRIME) >= 0) {
      return false;
    }
    BigInteger right =
        x.pow(3).add(P256.getCurve().getA().multiply(x)).add(P256.getCurve().getB()).mod(PRIME);
    return y.pow(2).mod(PRIME).equals(right);
  }

  private static BigInteger number(byte[] bytes, int from) {
    return new BigInteger(1, bytes, from, COORDINATE);
  }

  private static ECParameterSpec parameters() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
