package vn.motcham.setting;

import java.time.Instant;

/**
 * What a tablet needs to check the PIN of its maintenance screen without a network.
 *
 * @param salt 16 random bytes in base64url
 * @param hash 32 bytes in base64url
 */
public record Pin(String salt, int iterations, String hash, Instant setAt) {}
