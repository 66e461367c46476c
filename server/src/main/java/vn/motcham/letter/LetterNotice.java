package vn.motcham.letter;

/**
 * A phone page that says something and asks for nothing.
 *
 * @param style the stylesheet that stands in the page
 * @param words the first part of the keys of its texts
 * @param codesAt the address of the page where the answer is read
 */
public record LetterNotice(String style, String words, String codesAt) {}
