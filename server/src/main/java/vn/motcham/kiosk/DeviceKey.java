package vn.motcham.kiosk;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import vn.motcham.secret.Digest;

/**
 * The public half of a kiosk's key: a point on P-256. It gets quicker with use, for multiples of
 * the point are kept with it.
 */
final class DeviceKey {
  /**
   * Not the JDK's, which takes the time for a secret that a public key has not: five times as long
   * for each signature, more than all the rest of taking a response in.
   */
  private static final ECDomainParameters P256 = parameters();

  /** How a SubjectPublicKeyInfo begins that holds an uncompressed point of this named curve. */
  private static final byte[] HEAD =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

  private static final int COORDINATE = 32;
  private static final int ENCODED = HEAD.length + 2 * COORDINATE;

  private final byte[] encoded;
  private final ECPublicKeyParameters key;

  private DeviceKey(byte[] encoded, ECPublicKeyParameters key) {
    this.encoded = encoded;
    this.key = key;
  }

  /**
   * @param encoded SubjectPublicKeyInfo in DER, as browsers export it
   * @return empty for any other kind of key, and for a point that is not on the curve
   */
  static Optional<DeviceKey> read(byte[] encoded) {
    if (encoded.length != ENCODED
        || !Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length)) {
      return Optional.empty();
    }
    byte[] point = Arrays.copyOfRange(encoded, HEAD.length - 1, ENCODED);
    try {
      return Optional.of(
          new DeviceKey(
              encoded.clone(),
              new ECPublicKeyParameters(P256.getCurve().decodePoint(point), P256)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  byte[] encoded() {
    return encoded.clone();
  }

  boolean is(byte[] other) {
    return Arrays.equals(encoded, other);
  }

  /**
   * @param signature r and s, 32 bytes each; high or low s alike, since browsers make both
   */
  boolean signed(byte[] text, byte[] signature) {
    if (signature.length != 2 * COORDINATE) {
      return false;
    }
    // Which refuses what is no scalar, like the two that make every signature right (r = 0, s = 0).
    ECDSASigner verifier = new ECDSASigner();
    verifier.init(false, key);
    return verifier.verifySignature(
        Digest.sha256(text), number(signature, 0), number(signature, COORDINATE));
  }

  private static BigInteger number(byte[] bytes, int from) {
    return new BigInteger(1, bytes, from, COORDINATE);
  }

  private static ECDomainParameters parameters() {
    X9ECParameters curve = CustomNamedCurves.getByName("secp256r1");
    return new ECDomainParameters(curve);
  }
}
