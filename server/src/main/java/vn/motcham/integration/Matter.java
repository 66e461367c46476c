package vn.motcham.integration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;

/**
 * What was dealt with, as far as another system says it.
 *
 * @param field that of the procedure where one is known
 */
public record Matter(@Nullable Procedure procedure, @Nullable Field field) {
  /**
   * By the codes that a request names; finds fault with an unknown one, and with a field that is
   * not the procedure's.
   */
  public static Matter of(
      @Nullable String procedure,
      @Nullable String field,
      Procedures procedures,
      List<Fault> faults) {
    Procedure found = procedure == null ? null : procedures.find(procedure).orElse(null);
    if (procedure != null && found == null) {
      faults.add(Fault.at("/procedure", ProblemType.UNKNOWN_VALUE));
    }
    String code = field == null && found != null ? found.field() : field;
    Field named = code == null ? null : procedures.findField(code).orElse(null);
    boolean contradicts = found != null && !found.field().equals(code);
    if (field != null && (named == null || contradicts)) {
      faults.add(Fault.at("/field", ProblemType.UNKNOWN_VALUE));
    }
    return new Matter(found, named);
  }

  public Optional<Procedure> findProcedure() {
    return Optional.ofNullable(procedure);
  }

  public Optional<Field> findField() {
    return Optional.ofNullable(field);
  }

  /** 0: none is known. */
  public int procedureNumber() {
    return procedure == null ? 0 : procedure.number();
  }
}
