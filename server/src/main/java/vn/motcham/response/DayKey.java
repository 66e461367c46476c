package vn.motcham.response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A day's secret: turns ids, contents and tokens into what may be remembered of them. */
final class DayKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final LocalDate day;
  private final SecretKeySpec key;

  DayKey(LocalDate day, byte[] key) {
    this.day = day;
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  LocalDate day() {
    return day;
  }

  byte[] ofId(String id) {
    return mac("id", id.getBytes(StandardCharsets.UTF_8));
  }

  byte[] ofContent(byte[] content) {
    return mac("content", content);
  }

  byte[] ofToken(byte[] token) {
    return mac("token", token);
  }

  /** The purpose goes in first, so that a value is never the same for two purposes. */
  private byte[] mac(String purpose, byte[] value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
