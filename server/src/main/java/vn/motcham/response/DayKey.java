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

  byte[] ofToken(byte[] token) {
    return Digest.hmac(key, "token", token);
  }
}
