package vn.motcham.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk said of itself last.
 *
 * @param seenAt when it was heard of
 * @param appVersion null: it has not said
 * @param waiting how many answers it has not sent yet
 * @param setAside how many answers of its were refused and are kept on it
 * @param oldestWaitingAt the hour of the oldest answer that waits
 * @param lastAnswerAt the hour of its last answer
 * @param lastSentAt the hour in which its last answer was sent
 * @param clockOffsetMs how far the server's clock is ahead of its own
 */
public record Contact(
    Instant seenAt,
    @Nullable String appVersion,
    int waiting,
    int setAside,
    @Nullable Instant oldestWaitingAt,
    @Nullable Instant lastAnswerAt,
    @Nullable Instant lastSentAt,
    @Nullable Long clockOffsetMs) {

  /** Heard of, and nothing more. */
  static Contact seen(Instant at) {
    return new Contact(at, null, 0, 0, null, null, null, null);
  }
}
