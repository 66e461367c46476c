package vn.motcham.remark;

import org.jspecify.annotations.Nullable;

/**
 * The phone page on which somebody writes; rendered again with the words kept when something was
 * wrong.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param action where the form is sent
 * @param unit name of the unit
 * @param day on which the page was opened, ISO 8601
 * @param limit how many characters there may be
 * @param fault what is wrong, in words; null: nothing
 */
public record RemarkPage(
    String style,
    String action,
    String unit,
    String id,
    String day,
    String text,
    int limit,
    @Nullable String fault) {}
