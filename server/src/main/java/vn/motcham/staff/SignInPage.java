package vn.motcham.staff;

import org.jspecify.annotations.Nullable;

/**
 * The page that asks who is there.
 *
 * @param action where the form is sent
 * @param account the account typed in so far; empty at first
 * @param returnTo the address asked for before signing in; empty: the first staff page
 * @param fault why signing in failed, a sentence in the page's language; null: it was not tried
 */
public record SignInPage(String action, String account, String returnTo, @Nullable String fault) {}
