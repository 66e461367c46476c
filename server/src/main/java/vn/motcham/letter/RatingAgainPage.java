package vn.motcham.letter;

import org.jspecify.annotations.Nullable;

/**
 * The phone page on which somebody rates once more.
 *
 * @param style the stylesheet that stands in the page
 * @param fixed what was said to be put right
 * @param fault what is wrong, in words; null: nothing
 */
public record RatingAgainPage(
    String style, String action, String code, String fixed, @Nullable String fault) {}
