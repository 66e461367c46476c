package vn.motcham.unit;

import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All procedures and fields by their codes, as read at one moment. */
record ProcedureList(SortedMap<String, Field> fields, SortedMap<String, Procedure> procedures) {

  static ProcedureList of(Collection<Field> fields, Collection<Procedure> procedures) {
    SortedMap<String, Field> fieldsByCode = new TreeMap<>();
    fields.forEach(field -> fieldsByCode.put(field.code(), field));
    SortedMap<String, Procedure> byCode = new TreeMap<>();
    procedures.forEach(procedure -> byCode.put(procedure.code(), procedure));
    return new ProcedureList(fieldsByCode, byCode);
  }

  Optional<Procedure> findProcedure(int number) {
    return procedures.values().stream().filter(p -> p.number() == number).findFirst();
  }

  Field getField(int number) {
    return fields.values().stream()
        .filter(field -> field.number() == number)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no field " + number));
  }
}
