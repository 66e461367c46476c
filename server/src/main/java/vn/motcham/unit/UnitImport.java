package vn.motcham.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** Compares the rows of a template with the tree as it is. */
final class UnitImport {
  private final UnitTree now;
  private final List<UnitLine> lines;
  private final List<Fault> faults = new ArrayList<>();

  /** Every unit by its key, as it would be after the import. */
  private final Map<Unit.Key, Unit> units = new HashMap<>();

  private final Set<Integer> changed = new HashSet<>();

  UnitImport(UnitTree now, List<UnitLine> lines) {
    this.now = now;
    this.lines = lines;
    now.list().forEach(unit -> units.put(unit.key(), unit));
  }

  UnitPlan plan() {
    Map<Unit.Key, Integer> numbers = numbers();
    if (!faults.isEmpty()) {
      return new UnitPlan.Faulty(faults);
    }
    List<Unit> newUnits = units(numbers);
    Map<Edge, UnitLine> newEdges = edges();
    List<Succession> newSuccessions = successions();
    if (faults.isEmpty()) {
      faults.addAll(new LoopCheck(now, units.values(), newEdges).faults());
    }
    return faults.isEmpty()
        ? new UnitPlan.Changes(newUnits, List.copyOf(newEdges.keySet()), newSuccessions, counts())
        : new UnitPlan.Faulty(faults);
  }

  private Map<Unit.Key, Integer> numbers() {
    Map<Unit.Key, Integer> known = new HashMap<>();
    now.list().forEach(unit -> known.put(unit.key(), unit.number()));
    var numbering = new Numbering<Unit.Key>(known, Integer.MAX_VALUE - 1);
    Map<Unit.Key, Integer> numbers =
        numbering.assign(
            lines.stream()
                .map(line -> new Numbering.Claim<>(line.line(), line.key(), line.number()))
                .toList());
    faults.addAll(numbering.faults());
    return numbers;
  }

  private List<Unit> units(Map<Unit.Key, Integer> numbers) {
    List<Unit> news = new ArrayList<>();
    for (UnitLine line : lines) {
      Unit unit = line.unit(Objects.requireNonNull(numbers.get(line.key())));
      if (!unit.equals(units.put(line.key(), unit))) {
        news.add(unit);
        changed.add(unit.number());
      }
    }
    return news;
  }

  private Map<Edge, UnitLine> edges() {
    Map<Edge, UnitLine> news = new LinkedHashMap<>();
    for (UnitLine line : lines) {
      for (EdgeType type : EdgeType.values()) {
        edges(line, type).forEach(edge -> news.put(edge, line));
      }
    }
    news.keySet().forEach(edge -> changed.add(edge.child()));
    return news;
  }

  private List<Edge> edges(UnitLine line, EdgeType type) {
    UnitLine.Parent parent = line.parents().get(type);
    if (parent == null) {
      return List.of();
    }
    Unit child = Objects.requireNonNull(units.get(line.key()));
    return findUnit(line, UnitLine.parentColumn(type), parent.key())
        .map(unit -> new ParentChange(line, type, child, unit, parent.since()))
        .map(change -> change.edges(now.edgesUp(child.number(), type), faults))
        .orElse(List.of());
  }

  private List<Succession> successions() {
    List<Succession> news = new ArrayList<>();
    for (UnitLine line : lines) {
      Unit abolished = Objects.requireNonNull(units.get(line.key()));
      for (Unit.Key key : line.successors()) {
        findUnit(line, "successor_codes", key)
            .flatMap(successor -> succession(line, abolished, successor))
            .filter(news::add)
            .ifPresent(_ -> changed.add(abolished.number()));
      }
    }
    return news;
  }

  /** Empty when it is known already, or at fault. */
  private Optional<Succession> succession(UnitLine line, Unit abolished, Unit successor) {
    if (line.closedOn() == null) {
      faults.add(line.fault("closed_on", ProblemType.MISSING_FIELD));
      return Optional.empty();
    }
    if (!successor.isOpenOn(line.closedOn())) {
      faults.add(line.fault("successor_codes", ProblemType.DATES_OUT_OF_ORDER));
      return Optional.empty();
    }
    var succession =
        new Succession(
            abolished.number(),
            successor.number(),
            line.closedOn(),
            line.legalSource(),
            line.verified());
    boolean known = now.successorsOf(abolished.number()).contains(succession);
    return known ? Optional.empty() : Optional.of(succession);
  }

  private Optional<Unit> findUnit(UnitLine line, String column, Unit.Key key) {
    Unit unit = units.get(key);
    if (unit == null) {
      faults.add(line.fault(column, ProblemType.UNKNOWN_UNIT, "code", key.toString()));
    }
    return Optional.ofNullable(unit);
  }

  private ImportOutcome.Imported counts() {
    int added = (int) changed.stream().filter(number -> now.find(number).isEmpty()).count();
    return new ImportOutcome.Imported(added, changed.size() - added, lines.size() - changed.size());
  }
}
