package vn.motcham.issuance;

/**
 * How many invitations of a kind there are.
 *
 * @param printed of those issued, how many were printed in stock
 * @param usable valid from the start, or activated
 */
record Numbers(long issued, long printed, long usable, long used) {
  static final Numbers NONE = new Numbers(0, 0, 0, 0);

  Numbers plus(Numbers other) {
    return new Numbers(
        issued + other.issued, printed + other.printed, usable + other.usable, used + other.used);
  }

  /** Whether all that were used are known to have been issued. */
  boolean areWhole() {
    return used <= usable && usable <= issued;
  }
}
