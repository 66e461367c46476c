package vn.motcham.kiosk;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.secret.Digest;

/**
 * Says which kiosk sent a request. Nothing is told to whoever can't sign: a missing, a malformed
 * and a wrong signature, an unknown kiosk are refused alike; clock and standing come after.
 */
@Singleton
final class SignedRequests {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern TIME = Pattern.compile("0|[1-9][0-9]{0,14}");
  private static final Pattern SIGNATURE = Pattern.compile("[\\w-]+");
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KnownKiosks kiosks;
  private final InstantSource clock;

  SignedRequests(KnownKiosks kiosks, InstantSource clock) {
    this.kiosks = kiosks;
    this.clock = clock;
  }

  /**
   * Who signed.
   *
   * @param device which one of the kiosk's devices, counted from 1
   * @param revoked whether nothing of it counts any more: its kiosk is lost or retired, or another
   *     device stands there by now
   */
  record Sender(KnownKiosks.Known kiosk, int device, boolean revoked) {}

  /**
   * The number of the kiosk that sent this.
   *
   * @throws Refused {@code kiosk-signature}, {@code kiosk-time}, {@code kiosk-revoked}
   */
  int kioskOf(HttpRequest<?> request, byte[] body) {
    Sender sender = senderOf(request, body);
    if (sender.revoked()) {
      throw new Refused(ProblemType.KIOSK_REVOKED);
    }
    return sender.kiosk().number();
  }

  /**
   * Who sent this, revoked or not.
   *
   * @throws Refused {@code kiosk-signature}, {@code kiosk-time}
   */
  Sender senderOf(HttpRequest<?> request, byte[] body) {
    String number = one(request, "Kiosk-Id", NUMBER);
    String time = one(request, "Kiosk-Time", TIME);
    byte[] signature = decoded(one(request, "Kiosk-Signature", SIGNATURE));
    KnownKiosks.Known kiosk = kiosks.find(Integer.parseInt(number)).orElseThrow(this::notSigned);
    int device =
        kiosk.findSigner(signedText(request, time, body), signature).orElseThrow(this::notSigned);
    checkTime(Instant.ofEpochMilli(Long.parseLong(time)));
    return new Sender(kiosk, device, kiosk.revoked() || device != kiosk.device());
  }

  private String one(HttpRequest<?> request, String name, Pattern shape) {
    List<String> values = request.getHeaders().getAll(name);
    if (values.size() != 1 || !shape.matcher(values.getFirst()).matches()) {
      throw notSigned();
    }
    return values.getFirst();
  }

  /** Only in the one spelling that an encoder gives it. */
  private byte[] decoded(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (URL.encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw notSigned();
    }
    throw notSigned();
  }

  private static byte[] signedText(HttpRequest<?> request, String time, byte[] body) {
    URI uri = request.getUri();
    String raw = uri.getRawQuery();
    String query = raw == null || raw.isEmpty() ? "" : "?" + raw;
    return String.join(
            "\n",
            request.getMethodName(),
            uri.getRawPath() + query,
            time,
            HexFormat.of().formatHex(Digest.sha256(body)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void checkTime(Instant said) {
    Instant now = clock.instant();
    if (Duration.between(said, now).abs().compareTo(TOLERANCE) > 0) {
      throw new Refused(ProblemType.KIOSK_TIME.problem(), Map.of("serverTime", now.toEpochMilli()));
    }
  }

  private Refused notSigned() {
    return new Refused(ProblemType.KIOSK_SIGNATURE);
  }
}
