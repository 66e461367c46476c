package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Which units stand in a table below a unit. */
@Singleton
final class UnitMembers {
  private final Units units;
  private final Instruments instruments;

  UnitMembers(Units units, Instruments instruments) {
    this.units = units;
    this.instruments = instruments;
  }

  /**
   * Under the heading instrument, the units directly below; under another, those at which it is
   * asked, however deep; and whoever is searched for, however deep.
   */
  List<Unit> of(int scope, Instrument instrument, boolean heads, Wish wish) {
    Stream<Integer> candidates =
        heads && !wish.searches()
            ? children(scope, instrument, wish).stream()
                .filter(child -> tellsOf(instrument, below(child, wish)))
            : below(scope, wish).stream().filter(unit -> instruments.isAt(unit, instrument));
    return candidates
        .filter(number -> number != scope && wish.listed().test(number))
        .map(units::get)
        .filter(unit -> unit.isOpenOn(wish.period().lastDay()))
        .filter(unit -> !wish.searches() || wish.finds(unit))
        .toList();
  }

  /** The unit and all below it when the period ends, by either edge. */
  Set<Integer> below(int unit, Wish wish) {
    return Lineage.of(units, unit, wish.period().lastDay(), wish.period().lastDay()).everybody();
  }

  private boolean tellsOf(Instrument instrument, Collection<Integer> numbers) {
    return numbers.stream().anyMatch(number -> instruments.isAt(number, instrument));
  }

  private Set<Integer> children(int unit, Instrument instrument, Wish wish) {
    Set<Integer> children = new LinkedHashSet<>();
    for (EdgeType type : instruments.edges(unit, instrument)) {
      units
          .children(unit, type, wish.period().lastDay())
          .forEach(child -> children.add(child.number()));
    }
    return children;
  }
}
