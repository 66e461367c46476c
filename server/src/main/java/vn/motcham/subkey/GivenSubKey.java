package vn.motcham.subkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sub-key that was given out: what can still come of it, and what to end when it is stolen.
 *
 * @param name whose it is, in the words of whoever asked for it
 * @param revokedAt null: it is in force
 */
public record GivenSubKey(SubKey key, String name, @Nullable Instant revokedAt) {}
