package vn.motcham.kiosk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.numbering.Counted;

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
 * @param counted of its numbers; null: its client is too old to say
 * @param resentAt when it sent again last what it had sent lately, having been asked to; null:
 *     never
 */
public record Contact(
    Instant seenAt,
    @Nullable String appVersion,
    int waiting,
    int setAside,
    @Nullable Instant oldestWaitingAt,
    @Nullable Instant lastAnswerAt,
    @Nullable Instant lastSentAt,
    @Nullable Long clockOffsetMs,
    @Nullable Counted counted,
    @Nullable Instant resentAt) {

  /** Heard of, and nothing more. */
  static Contact seen(Instant at) {
    return new Contact(at, null, 0, 0, null, null, null, null, null, null);
  }

  public Optional<Counted> findCounted() {
    return Optional.ofNullable(counted);
  }
}
