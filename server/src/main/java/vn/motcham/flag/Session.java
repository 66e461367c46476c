package vn.motcham.flag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk says of the sitting in which a response was given.
 *
 * @param kiosk its number
 * @param seq counts the responses of one device, from 1
 * @param durationMs from the first touch to the thanks
 * @param gapMs since the end of the sitting before; null: the kiosk does not know
 * @param answeredAt by the kiosk's clock, as corrected when the answer was kept
 * @param receivedAt by the server's clock
 */
public record Session(
    int kiosk,
    int seq,
    long durationMs,
    @Nullable Long gapMs,
    Instant answeredAt,
    Instant receivedAt) {}
