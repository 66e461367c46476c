package vn.motcham.envelope;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key for which kiosks seal what they keep, and the one place where that is opened. */
@Singleton
public final class Envelopes {
  private static final byte[] INFO = "motcham kiosk response".getBytes(StandardCharsets.US_ASCII);

  /** A page of a kiosk has one as long as it is open. */
  private static final int MOST_CONTEXTS = 4_096;

  private final EnvelopeKeys keys;
  private final Map<String, Hpke.Context> contexts = Collections.synchronizedMap(new Recent());

  Envelopes(EnvelopeKeys keys) {
    this.keys = keys;
  }

  /**
   * @param id made of the key itself
   * @param publicKey an uncompressed point of P-256, base64url
   */
  public record Key(String id, String publicKey) {}

  /** For which kiosks seal now. */
  public Key current() {
    return shown(keys.current());
  }

  /** Makes a new key; what was sealed for the ones before is still opened. */
  public Key renew() {
    return shown(keys.renew());
  }

  private static Key shown(EnvelopeKeys.Key key) {
    return new Key(key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(key.point()));
  }

  /**
   * Nothing when no key here opens it, or when it is not what was sealed.
   *
   * @param about what it was bound to when it was sealed
   */
  public Optional<byte[]> open(Envelope envelope, String about) {
    try {
      Hpke.Context context = context(envelope);
      if (context == null) {
        return Optional.empty();
      }
      byte[] bound = about.getBytes(StandardCharsets.UTF_8);
      byte[] ciphertext = decoded(envelope.ciphertext());
      return Optional.of(context.open(envelope.sequence(), bound, ciphertext));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Two who need the same one at once both make it, and it is the same. */
  private Hpke.@Nullable Context context(Envelope envelope) throws GeneralSecurityException {
    String name = envelope.key() + " " + envelope.enc();
    Hpke.Context known = contexts.get(name);
    if (known != null) {
      return known;
    }
    EnvelopeKeys.Key key = keys.find(envelope.key()).orElse(null);
    if (key == null) {
      return null;
    }
    Hpke.Context context = Hpke.setUp(key.privateKey(), decoded(envelope.enc()), INFO);
    contexts.put(name, context);
    return context;
  }

  private static byte[] decoded(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  /** The contexts that were asked for last: setting one up costs a millisecond or two. */
  private static final class Recent extends LinkedHashMap<String, Hpke.Context> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Hpke.Context> eldest) {
      return size() > MOST_CONTEXTS;
    }
  }
}
