package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.issuance.Issuance;
import vn.motcham.issuance.Issuances;
import vn.motcham.issuance.Lapsed;

/** How many of the invitations on paper were used, where an instrument is asked by them. */
@Singleton
final class IssuanceRates {
  private final Issuances issuances;
  private final Instruments instruments;

  IssuanceRates(Issuances issuances, Instruments instruments) {
    this.issuances = issuances;
    this.instruments = instruments;
  }

  /** At the unit and all below it, procedure by procedure; empty where none ran out. */
  Optional<Issuance> find(int unit, Instrument instrument, ReportingPeriod period) {
    return issuances.find(rated(unit, instrument, period), period.firstDay(), period.lastDay());
  }

  /** At each of many units and all below it; those where none ran out are missing. */
  Map<Integer, Issuance> of(
      Collection<Integer> units, Instrument instrument, ReportingPeriod period) {
    Map<Integer, Set<Integer>> rated =
        units.stream()
            .distinct()
            .collect(Collectors.toMap(unit -> unit, unit -> rated(unit, instrument, period)));
    Set<Integer> all = rated.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Lapsed lapsed = issuances.lapsed(all, period.firstDay(), period.lastDay());
    Map<Integer, Issuance> found = new HashMap<>();
    rated.forEach((unit, own) -> lapsed.at(own).ifPresent(one -> found.put(unit, one)));
    return found;
  }

  /** A hospital's papers ask for its patients' opinion, and are none of the counters'. */
  private Set<Integer> rated(int unit, Instrument instrument, ReportingPeriod period) {
    Set<Integer> own = new LinkedHashSet<>(instruments.everybody(unit, instrument, period));
    own.removeIf(one -> !instruments.isAt(one, instrument));
    return own;
  }
}
