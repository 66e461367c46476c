package vn.motcham.staff;

import java.util.List;

/**
 * A person who is signed in.
 *
 * @param csrf the token that forms of this session carry
 */
public record StaffMember(
    int account, String username, String name, List<Duty> duties, String csrf) {
  public StaffMember {
    duties = List.copyOf(duties);
  }

  /**
   * A role over a unit and all below it.
   *
   * @param unit number of the unit, {@link #EVERYWHERE} for the whole installation
   */
  public record Duty(Role role, int unit) {
    public static final int EVERYWHERE = 0;
  }
}
