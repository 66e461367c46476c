package vn.motcham.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody at a desk types the three words that a new kiosk shows.
 *
 * @param words as typed so far
 */
public record PairPage(String words, @Nullable String wordsFault, PlaceForm place) {}
