package vn.motcham.unit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.table.Reading;
import vn.motcham.table.Table;

/**
 * The procedures and the fields they belong to. Answers come from memory and are at most ten
 * seconds behind an import made by another server.
 */
@Singleton
public final class Procedures {
  private final Catalogue<ProcedureList> list;

  Procedures(Jdbi jdbi, InstantSource clock) {
    this.list =
        new Catalogue<>("procedures", jdbi, clock, handle -> new ProcedureRows(handle).read());
  }

  /** The procedure, which must exist. */
  public Procedure get(int number) {
    return list.get()
        .findProcedure(number)
        .orElseThrow(() -> new NoSuchElementException("no procedure " + number));
  }

  public Optional<Procedure> find(String code) {
    return Optional.ofNullable(list.get().procedures().get(code));
  }

  public Optional<Procedure> find(int number) {
    return list.get().findProcedure(number);
  }

  /** All procedures that ever were, in the order of their codes. */
  public List<Procedure> list() {
    return List.copyOf(list.get().procedures().values());
  }

  /** The field, which must exist. */
  public Field getField(int number) {
    return list.get().getField(number);
  }

  public Optional<Field> findField(String code) {
    return Optional.ofNullable(list.get().fields().get(code));
  }

  public Optional<Field> findField(int number) {
    return list.get().fields().values().stream().filter(f -> f.number() == number).findFirst();
  }

  /** All fields, in the order of their codes. */
  public List<Field> listFields() {
    return List.copyOf(list.get().fields().values());
  }

  /**
   * Takes over a filled-in template, of procedures or of fields as its header says; all of it or
   * nothing. Importing the same file again changes nothing.
   *
   * @param fileName ends in {@code .csv} or {@code .xlsx}
   */
  public ImportOutcome importFile(String fileName, InputStream content) throws IOException {
    return switch (Table.read(fileName, content)) {
      case Reading.Unreadable(Problem problem) -> new ImportOutcome.Refused(problem);
      case Table table -> list.change(handle -> write(new ProcedureRows(handle), table));
    };
  }

  private static ImportOutcome write(ProcedureRows rows, Table table) {
    return switch (ProcedureImport.of(rows.read(), table)) {
      case ProcedureImport.Faulty(List<Fault> faults) ->
          new ImportOutcome.Refused(Problem.of(faults));
      case ProcedureImport.Changes changes -> {
        rows.write(changes);
        yield changes.counts();
      }
    };
  }
}
