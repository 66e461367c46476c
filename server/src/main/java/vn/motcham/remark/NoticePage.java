package vn.motcham.remark;

/**
 * A phone page that says something and asks for nothing.
 *
 * @param style the stylesheet that stands in the page
 */
public record NoticePage(String style) {}
