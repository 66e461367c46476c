package vn.motcham.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks who is there.
 *
 * @param action where the form is sent
 * @param account the account typed in so far; empty at first
 * @param returnTo the address asked for before signing in; empty: the first staff page
 * @param trial accounts that anybody may use; none in a real installation
 * @param fault why signing in failed, a sentence in the page's language; null: it was not tried
 */
public record SignInPage(
    String action,
    String account,
    String returnTo,
    List<TrialAccounts.Account> trial,
    @Nullable String fault) {
  public SignInPage {
    trial = List.copyOf(trial);
  }
}
