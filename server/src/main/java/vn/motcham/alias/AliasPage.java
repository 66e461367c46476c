package vn.motcham.alias;

import org.jspecify.annotations.Nullable;

/**
 * The page on which the characters of a paper are typed in.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param action where the form goes
 * @param typed what stands in the field
 * @param fault why it leads nowhere: the text {@code alias.<fault>}; null: nothing was typed yet
 */
public record AliasPage(String style, String action, String typed, @Nullable String fault) {}
