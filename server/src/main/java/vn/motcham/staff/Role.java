package vn.motcham.staff;

import java.util.Optional;

/** What an account is for, over one part of the unit tree. */
public enum Role {
  /** Runs the installation: accounts, units, keys. Sees no figure by it. */
  ADMINISTRATOR("administrator"),
  /** The supervising level: sees the units below as they are now. */
  SUPERVISOR("supervisor"),
  /** A rated unit itself: sees what has been published of it. */
  VIEWER("viewer");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Role> find(String code) {
    for (Role role : values()) {
      if (role.code.equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
