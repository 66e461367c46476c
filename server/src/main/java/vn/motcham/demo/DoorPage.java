package vn.motcham.demo;

import java.util.List;
import vn.motcham.staff.TrialAccounts;

/**
 * What a newcomer can open.
 *
 * @param stories what there is to find in the figures
 */
public record DoorPage(List<TrialAccounts.Account> accounts, List<Story> stories) {
  public DoorPage {
    accounts = List.copyOf(accounts);
    stories = List.copyOf(stories);
  }

  /**
   * Something to find out about a unit.
   *
   * @param code its words are {@code demo.story.<code>}
   */
  public record Story(String code, String unit, String url) {}
}
