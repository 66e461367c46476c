package vn.motcham.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/** A page of a kiosk that seals, by somebody else's hand: Bouncy Castle's. */
public final class Sealer {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String key;
  private final HPKEContextWithEncapsulation context;
  private long next;

  /**
   * @param publicKey as an assignment tells it
   */
  public Sealer(String key, String publicKey) {
    HPKE hpke =
        new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
    this.key = key;
    this.context =
        hpke.setupBaseS(
            hpke.deserializePublicKey(Base64.getUrlDecoder().decode(publicKey)),
            "motcham kiosk response".getBytes(StandardCharsets.US_ASCII));
  }

  public Envelope seal(String about, String content) {
    try {
      byte[] ciphertext =
          context.seal(
              about.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
      String enc = BASE64.encodeToString(context.getEncapsulation());
      return new Envelope(key, enc, next++, BASE64.encodeToString(ciphertext));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An item as it is sent. */
  public static String item(String id, int seq, Envelope envelope) {
    return """
    {"id": "%s", "seq": %d, "sealed":
      {"key": "%s", "enc": "%s", "sequence": %d, "ciphertext": "%s"}}"""
        .formatted(
            id, seq, envelope.key(), envelope.enc(), envelope.sequence(), envelope.ciphertext());
  }
}
