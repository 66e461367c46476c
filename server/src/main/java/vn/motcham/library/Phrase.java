package vn.motcham.library;

/**
 * A text of a survey as it is shown.
 *
 * @param language the code of the language it is in
 * @param missing whether that is another than the chosen one
 */
public record Phrase(String text, String language, boolean missing) {}
