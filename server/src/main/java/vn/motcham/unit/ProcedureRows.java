package vn.motcham.unit;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables of procedures and fields, within one transaction. */
final class ProcedureRows {
  private final Handle handle;

  ProcedureRows(Handle handle) {
    this.handle = handle;
  }

  ProcedureList read() {
    return ProcedureList.of(readFields(), readProcedures());
  }

  void write(ProcedureImport.Changes changes) {
    writeFields(changes.fields());
    writeProcedures(changes.procedures());
  }

  private List<Field> readFields() {
    return handle
        .createQuery("SELECT number, code, name_vi, name_en FROM field")
        .map(
            (row, _) ->
                new Field(
                    row.getInt("number"),
                    row.getString("code"),
                    row.getString("name_vi"),
                    row.getString("name_en")))
        .list();
  }

  private List<Procedure> readProcedures() {
    return handle
        .createQuery(
            "SELECT number, code, name, field, valid_from, valid_to FROM procedure_catalogue")
        .map(
            (row, _) ->
                new Procedure(
                    row.getInt("number"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("field"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  private void writeFields(List<Field> fields) {
    Batches.write(
        handle,
        """
        INSERT INTO field (number, code, name_vi, name_en)
        VALUES (:number, :code, :vietnamese, :english)
        ON DUPLICATE KEY UPDATE name_vi = VALUES(name_vi), name_en = VALUES(name_en)
        """,
        fields,
        (batch, field) ->
            batch
                .bind("number", field.number())
                .bind("code", field.code())
                .bind("vietnamese", field.vietnameseName())
                .bind("english", field.englishName()));
  }

  private void writeProcedures(List<Procedure> procedures) {
    Batches.write(
        handle,
        """
        INSERT INTO procedure_catalogue (number, code, name, field, valid_from, valid_to)
        VALUES (:number, :code, :name, :field, :from, :to)
        ON DUPLICATE KEY UPDATE
          name = VALUES(name), field = VALUES(field),
          valid_from = VALUES(valid_from), valid_to = VALUES(valid_to)
        """,
        procedures,
        (batch, procedure) ->
            batch
                .bind("number", procedure.number())
                .bind("code", procedure.code())
                .bind("name", procedure.name())
                .bind("field", procedure.field())
                .bind("from", procedure.validFrom())
                .bind("to", procedure.validTo()));
  }
}
