package vn.motcham.invitation;

/**
 * The page after a rating; it knows nothing of the rating.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 */
public record ThanksPage(String style) {}
