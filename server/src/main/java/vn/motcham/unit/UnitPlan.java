package vn.motcham.unit;

import java.util.List;
import vn.motcham.problem.Fault;

/** What an import would do to the units. */
sealed interface UnitPlan {

  /** Only what differs from what is stored; an edge or a succession that exists is replaced. */
  record Changes(
      List<Unit> units,
      List<Edge> edges,
      List<Succession> successions,
      ImportOutcome.Imported counts)
      implements UnitPlan {
    public Changes {
      units = List.copyOf(units);
      edges = List.copyOf(edges);
      successions = List.copyOf(successions);
    }
  }

  /** Why it must not be done. */
  record Faulty(List<Fault> faults) implements UnitPlan {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  static UnitPlan of(UnitTree now, List<UnitLine> lines) {
    return new UnitImport(now, lines).plan();
  }
}
