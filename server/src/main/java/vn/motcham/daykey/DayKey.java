package vn.motcham.daykey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.motcham.secret.Digest;

/** A day's secret: turns ids, contents and tokens into what may be remembered of them. */
public final class DayKey {
  private final LocalDate day;
  private final byte[] key;

  DayKey(LocalDate day, byte[] key) {
    this.day = day;
    this.key = key.clone();
  }

  public LocalDate day() {
    return day;
  }

  public byte[] ofId(String id) {
    return Digest.hmac(key, "id", id.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a content under its id: two responses with the same answers do not look alike. */
  public byte[] ofContent(String id, byte[] content) {
    return Digest.hmac(key, "content " + id, content);
  }

  /** Of the id of a response that is set aside, under the key of the day on which it came. */
  public byte[] ofSetAside(String id) {
    return Digest.hmac(key, "set aside", id.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] ofCode(String code) {
    return Digest.hmac(key, "code", code.getBytes(StandardCharsets.US_ASCII));
  }

  /** Alike for responses of the same content, when a day's responses are compared. */
  public byte[] ofLikeness(int kiosk, byte[] answers) {
    return Digest.hmac(key, "likeness " + kiosk, answers);
  }

  /** By which a server knows that its key of the day is that of the others. */
  byte[] fingerprint() {
    return Digest.hmac(key, "fingerprint", new byte[0]);
  }

  public byte[] ofToken(byte[] token) {
    return Digest.hmac(key, "token", token);
  }
}
