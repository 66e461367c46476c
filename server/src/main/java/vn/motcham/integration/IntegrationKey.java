package vn.motcham.integration;

import java.util.Set;

/**
 * A key that another system holds.
 *
 * @param units the numbers of the units that it is for, with all below them
 */
public record IntegrationKey(int id, Set<Integer> units) {
  public IntegrationKey {
    units = Set.copyOf(units);
  }
}
