package vn.motcham.invitation;

import org.jspecify.annotations.Nullable;

/**
 * The page after a rating; it knows nothing of the rating.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param code by which the response can be looked up; null when it is not known any more
 * @param codesAt the address of the page that does so
 * @param unit number of the unit, for a letter about it; empty when it is not known any more
 * @param ticket what proves to the page of letters that this one thanked; empty where none can be
 *     left
 */
public record ThanksPage(
    String style, @Nullable String code, String codesAt, String unit, String ticket) {}
