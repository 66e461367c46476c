package vn.motcham.staff;

import java.util.List;

/** Accounts that a demonstration hands to everybody; a real installation has none. */
public record TrialAccounts(List<Account> accounts) {
  public TrialAccounts {
    accounts = List.copyOf(accounts);
  }

  /**
   * An account that anybody may use.
   *
   * @param name what it is for, in Vietnamese as the pages greet it
   */
  public record Account(String username, String password, String name) {}
}
