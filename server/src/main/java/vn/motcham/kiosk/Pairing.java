package vn.motcham.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that shows its words and waits for somebody at a desk.
 *
 * @param words one space between them
 * @param kiosk number of the kiosk that it became; null: it waits
 */
record Pairing(
    byte[] id, String words, byte[] publicKey, Instant createdAt, @Nullable Integer kiosk) {
  static final int ID_BYTES = 16;

  /** How long somebody may take to type the words. */
  static final Duration WAITS = Duration.ofMinutes(15);

  /** How long a kiosk that lost its network may ask what became of it. */
  static final Duration REMEMBERED = Duration.ofDays(1);

  /** As the kiosk names it. */
  String code() {
    return HexFormat.of().formatHex(id);
  }

  List<String> listWords() {
    return List.of(words.split(" "));
  }

  Instant expiresAt() {
    return createdAt.plus(WAITS);
  }

  Optional<Integer> findKiosk() {
    return Optional.ofNullable(kiosk);
  }
}
