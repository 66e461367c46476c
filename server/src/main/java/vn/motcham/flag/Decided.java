package vn.motcham.flag;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was decided of sittings in a transaction that is not yet committed. */
public final class Decided {
  private final List<Set<Flag>> flags;
  private final Map<Integer, KioskWatch> watches;

  Decided(List<Set<Flag>> flags, Map<Integer, KioskWatch> watches) {
    this.flags = List.copyOf(flags);
    this.watches = Map.copyOf(watches);
  }

  /** One set for each, in the order of the sittings. */
  public List<Set<Flag>> flags() {
    return flags;
  }

  Map<Integer, KioskWatch> watches() {
    return watches;
  }
}
