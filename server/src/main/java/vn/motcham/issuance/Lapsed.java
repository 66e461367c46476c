package vn.motcham.issuance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcham.indicator.Disclosure;

/** The invitations that ran out in a period at many units, read once to be told of at each. */
public final class Lapsed {
  private final Map<Integer, SortedMap<Lapse, Numbers>> byUnit = new HashMap<>();
  private final Disclosure disclosure;

  Lapsed(SortedMap<Lapse, Numbers> counts, Disclosure disclosure) {
    counts.forEach(
        (lapse, numbers) ->
            byUnit.computeIfAbsent(lapse.unit(), _ -> new TreeMap<>()).put(lapse, numbers));
    this.disclosure = disclosure;
  }

  /** Those of these units together; empty where there were none. */
  public Optional<Issuance> at(Collection<Integer> units) {
    SortedMap<Lapse, Numbers> counts = new TreeMap<>();
    units.forEach(unit -> counts.putAll(byUnit.getOrDefault(unit, new TreeMap<>())));
    return counts.isEmpty() ? Optional.empty() : Optional.of(Telling.of(counts, disclosure));
  }
}
