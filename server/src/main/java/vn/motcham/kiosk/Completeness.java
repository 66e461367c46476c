package vn.motcham.kiosk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What may still be to come of what people answered at some kiosks.
 *
 * @param kiosks how many there are
 * @param silent of which nothing was heard for long, by {@link Silence}, so that nobody knows what
 *     they keep
 * @param oldestUnsent how long the oldest answer has waited that a kiosk said it has yet to send;
 *     null: none of them said so
 */
public record Completeness(int kiosks, int silent, @Nullable Duration oldestUnsent) {}
