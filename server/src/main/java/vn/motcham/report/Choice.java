package vn.motcham.report;

/**
 * One of several views of a page, chosen by a link.
 *
 * @param label in the page's language, such as {@code Quý III/2026}
 * @param current whether it is the one shown
 */
public record Choice(String label, String url, boolean current) {}
