package vn.motcham.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a kiosk is to send again what it has sent in the last days.
 *
 * @param doneAt when it did so, as it says; null: not yet
 */
public record ResendRequest(Instant askedAt, @Nullable Instant doneAt) {}
