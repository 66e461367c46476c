package vn.motcham.correction;

import org.jspecify.annotations.Nullable;

/**
 * Asks why a correction is to be taken back.
 *
 * @param from the first hour, in words
 * @param to the last hour, in words
 * @param noted name of the unit that the answers would count at again
 * @param real name of the unit at which they count now
 */
public record RevocationPage(
    int kiosk,
    int correction,
    String from,
    String to,
    String noted,
    String real,
    String reason,
    @Nullable String fault) {}
