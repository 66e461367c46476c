package vn.motcham.response;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.motcham.secret.Digest;

/** A day's secret: turns ids, contents and tokens into what may be remembered of them. */
final class DayKey {
  private final LocalDate day;
  private final byte[] key;

  DayKey(LocalDate day, byte[] key) {
    this.day = day;
    this.key = key.clone();
  }

  LocalDate day() {
    return day;
  }

  byte[] ofId(String id) {
    return Digest.hmac(key, "id", id.getBytes(StandardCharsets.UTF_8));
  }

  byte[] ofContent(byte[] content) {
    return Digest.hmac(key, "content", content);
  }

  byte[] ofCode(LookupCode code) {
    return Digest.hmac(key, "code", code.text().getBytes(StandardCharsets.US_ASCII));
  }

  /** Alike for responses of the same content, when a day's responses are compared. */
  byte[] ofLikeness(byte[] answers) {
    return Digest.hmac(key, "likeness", answers);
  }

  /** By which a server knows that its key of the day is that of the others. */
  byte[] fingerprint() {
    return Digest.hmac(key, "fingerprint", new byte[0]);
  }

  byte[] ofToken(byte[] token) {
    return Digest.hmac(key, "token", token);
  }
}
