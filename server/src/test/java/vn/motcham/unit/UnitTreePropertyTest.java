package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.unit.EdgeType.ADMINISTRATIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UnitTreePropertyTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int UNITS = 12;

  @Property(tries = 200)
  void aUnitIsInASubtreeExactlyWhenTheRootIsOnItsPath(
      @ForAll("trees") UnitTree tree, @ForAll @IntRange(max = 100) int day) {
    LocalDate date = START.plusDays(day);
    for (Unit root : tree.list()) {
      Set<Integer> below = new HashSet<>();
      for (Unit unit : tree.list()) {
        if (tree.path(unit.number(), ADMINISTRATIVE, date).contains(root)) {
          below.add(unit.number());
        }
      }
      assertThat(tree.subtree(root.number(), ADMINISTRATIVE, date)).isEqualTo(below);
    }
  }

  /** Units 1 to 12, each at first under a lower number, then perhaps under another lower one. */
  @Provide
  Arbitrary<UnitTree> trees() {
    List<Arbitrary<List<Edge>>> histories = new ArrayList<>();
    for (int child = 2; child <= UNITS; child++) {
      histories.add(history(child));
    }
    Arbitrary<Set<Integer>> closed = Arbitraries.integers().between(1, UNITS).set().ofMaxSize(3);
    Arbitrary<List<Edge>> edges =
        Combinators.combine(histories).as(lists -> lists.stream().flatMap(List::stream).toList());
    return Combinators.combine(edges, closed)
        .as((all, ended) -> new UnitTree(units(ended), all, List.of()));
  }

  private static Arbitrary<List<Edge>> history(int child) {
    Arbitrary<Integer> parent = Arbitraries.integers().between(1, child - 1);
    Arbitrary<Integer> moved = Arbitraries.integers().between(1, 99);
    Function<Integer, LocalDate> date = START::plusDays;
    return Combinators.combine(parent, parent, moved)
        .as(
            (first, second, day) ->
                List.of(
                    new Edge(child, first, ADMINISTRATIVE, START, date.apply(day)),
                    new Edge(child, second, ADMINISTRATIVE, date.apply(day), null)));
  }

  private static List<Unit> units(Set<Integer> ended) {
    List<Unit> units = new ArrayList<>();
    for (int n = 1; n <= UNITS; n++) {
      LocalDate closed = ended.contains(n) ? START.plusDays(50) : null;
      units.add(new Unit(n, "demo", "U" + n, "Unit " + n, UnitKind.COMMUNE, START, closed));
    }
    return units;
  }
}
