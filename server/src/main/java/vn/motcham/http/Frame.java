package vn.motcham.http;

import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param language {@code vi} or {@code en}
 * @param otherLanguageUrl this page in the other language
 * @param demo whether every figure is simulated
 * @param csrf the token for the forms of a signed-in person; empty when nobody is
 * @param staffName who is signed in, if anybody
 */
public record Frame(
    String language,
    String otherLanguageUrl,
    boolean demo,
    String csrf,
    @Nullable String staffName) {}
