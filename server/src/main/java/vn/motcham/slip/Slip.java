package vn.motcham.slip;

import org.jspecify.annotations.Nullable;

/**
 * An invitation on a piece of paper.
 *
 * @param address what its QR code holds
 * @param unit name of the unit that is rated
 * @param from the first day of its use, as it is written; null: it may be used already
 * @param until the last day
 * @param host where the code leads to, which is to be seen in the phone's address line
 */
public record Slip(String address, String unit, @Nullable String from, String until, String host) {}
