package vn.motcham.unit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.table.Reading;
import vn.motcham.table.Table;

/**
 * The units and their dated trees. Answers come from memory and are at most ten seconds behind an
 * import made by another server. A dated question shows the tree as it was on that day: ask for the
 * day of the response to see it as it was, for today to see it as of today.
 */
@Singleton
public final class Units {
  private final Catalogue<UnitTree> tree;

  Units(Jdbi jdbi, InstantSource clock) {
    this.tree = new Catalogue<>("units", jdbi, clock, handle -> new UnitRows(handle).read());
  }

  /** The unit, which must exist. */
  public Unit get(int number) {
    return tree.get().get(number);
  }

  public Optional<Unit> find(int number) {
    return tree.get().find(number);
  }

  public Optional<Unit> findByCode(String codeSystem, String code) {
    return tree.get().find(new Unit.Key(codeSystem, code));
  }

  /** All units that ever were, in the order of their numbers. */
  public List<Unit> list() {
    return tree.get().list();
  }

  /** The unit itself, then its ancestors upwards, as they were on that day. */
  public List<Unit> path(int number, EdgeType type, LocalDate date) {
    return tree.get().path(number, type, date);
  }

  /** The numbers of the unit itself and of everything below it on that day. */
  public Set<Integer> subtree(int number, EdgeType type, LocalDate date) {
    return tree.get().subtree(number, type, date);
  }

  /** The units directly below on that day, in the order of their numbers. */
  public List<Unit> children(int number, EdgeType type, LocalDate date) {
    return tree.get().children(number, type, date);
  }

  /** Who took over from this unit. */
  public List<Succession> successorsOf(int number) {
    return tree.get().successorsOf(number);
  }

  /** Whom this unit took over from. */
  public List<Succession> predecessorsOf(int number) {
    return tree.get().predecessorsOf(number);
  }

  /**
   * Takes over a filled-in template, all of it or nothing. Importing the same file again changes
   * nothing.
   *
   * @param fileName ends in {@code .csv} or {@code .xlsx}
   */
  public ImportOutcome importFile(String fileName, InputStream content) throws IOException {
    return switch (Table.read(fileName, content)) {
      case Reading.Unreadable(Problem problem) -> new ImportOutcome.Refused(problem);
      case Table table -> importTable(table);
    };
  }

  private ImportOutcome importTable(Table table) {
    List<Fault> faults = new ArrayList<>();
    List<UnitLine> lines = UnitLine.read(table, faults);
    if (!faults.isEmpty()) {
      return new ImportOutcome.Refused(Problem.of(faults));
    }
    return tree.change(handle -> write(new UnitRows(handle), lines));
  }

  private static ImportOutcome write(UnitRows rows, List<UnitLine> lines) {
    return switch (UnitPlan.of(rows.read(), lines)) {
      case UnitPlan.Faulty(List<Fault> faults) -> new ImportOutcome.Refused(Problem.of(faults));
      case UnitPlan.Changes changes -> {
        rows.write(changes);
        yield changes.counts();
      }
    };
  }
}
