package vn.motcham.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.table.Row;
import vn.motcham.table.RowReader;
import vn.motcham.table.Table;

/** What a filled-in template would do to the procedures or to the fields. */
sealed interface ProcedureImport {

  /** Only what differs from what is stored. */
  record Changes(List<Field> fields, List<Procedure> procedures, ImportOutcome.Imported counts)
      implements ProcedureImport {}

  /** Why it must not be done. */
  record Faulty(List<Fault> faults) implements ProcedureImport {}

  int LARGEST_FIELD = 255;
  int LARGEST_PROCEDURE = 65_535;

  /** {@code d.dddddd}, with a province's suffix as one-stop software prints it. */
  Pattern PROCEDURE_CODE =
      Pattern.compile("\\d\\.\\d{6}(?:\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}(?:\\.\\d{2})?)?");

  Pattern FIELD_CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}");

  static ProcedureImport of(ProcedureList now, Table table) {
    return table.columns().contains("name_vi") ? fields(now, table) : procedures(now, table);
  }

  private static ProcedureImport fields(ProcedureList now, Table table) {
    Optional<Fault> header =
        table.findHeaderFault(List.of("code", "name_vi", "name_en"), List.of("number"));
    if (header.isPresent()) {
      return new Faulty(List.of(header.get()));
    }
    Map<String, Integer> known = new HashMap<>();
    now.fields().values().forEach(field -> known.put(field.code(), field.number()));
    var draft = new Draft(table, known, FIELD_CODE, LARGEST_FIELD);
    List<Field> fields = draft.map(ProcedureImport::field);
    List<Field> news = fields.stream().filter(f -> !f.equals(now.fields().get(f.code()))).toList();
    return draft.isFaulty()
        ? new Faulty(draft.faults)
        : new Changes(news, List.of(), draft.counts(news.stream().map(Field::code).toList()));
  }

  private static ProcedureImport procedures(ProcedureList now, Table table) {
    Optional<Fault> header =
        table.findHeaderFault(
            List.of("code", "name", "field_code"), List.of("number", "valid_from", "valid_to"));
    if (header.isPresent()) {
      return new Faulty(List.of(header.get()));
    }
    Map<String, Integer> known = new HashMap<>();
    now.procedures().values().forEach(p -> known.put(p.code(), p.number()));
    var draft = new Draft(table, known, PROCEDURE_CODE, LARGEST_PROCEDURE);
    List<Procedure> procedures = draft.map(row -> procedure(row, now));
    List<Procedure> news =
        procedures.stream().filter(p -> !p.equals(now.procedures().get(p.code()))).toList();
    return draft.isFaulty()
        ? new Faulty(draft.faults)
        : new Changes(List.of(), news, draft.counts(news.stream().map(Procedure::code).toList()));
  }

  private static Field field(Numbered row) {
    RowReader cells = row.cells();
    return new Field(
        row.number(), row.code(), cells.text("name_vi", 200), cells.text("name_en", 200));
  }

  private static Procedure procedure(Numbered row, ProcedureList now) {
    RowReader cells = row.cells();
    String field = cells.code("field_code", FIELD_CODE);
    if (!field.isEmpty() && !now.fields().containsKey(field)) {
      cells.refuse("field_code", ProblemType.UNKNOWN_PROCEDURE_FIELD);
    }
    LocalDate from = cells.optionalDate("valid_from");
    LocalDate to = cells.optionalDate("valid_to");
    if (from != null && to != null && !from.isBefore(to)) {
      cells.refuse("valid_to", ProblemType.DATES_OUT_OF_ORDER);
    }
    return new Procedure(row.number(), row.code(), cells.text("name", 500), field, from, to);
  }

  /** A row that has its code and its number. */
  record Numbered(RowReader cells, String code, int number) {}

  /** The rows of a template on their way to numbered values. */
  final class Draft {
    private static final int MOST_FAULTS = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> known;
    private final List<Numbering.Claim<String>> claims = new ArrayList<>();
    private final List<RowReader> rows = new ArrayList<>();
    private final Map<String, Integer> numbers;

    Draft(Table table, Map<String, Integer> known, Pattern code, int largest) {
      this.known = known;
      for (Row row : table.rows()) {
        RowReader cells = new RowReader(row, faults);
        @Nullable Integer wanted = cells.optionalNumber("number", largest);
        claims.add(new Numbering.Claim<>(row.line(), cells.code("code", code), wanted));
        rows.add(cells);
      }
      var numbering = new Numbering<String>(known, largest);
      this.numbers = numbering.assign(claims);
      faults.addAll(numbering.faults());
    }

    boolean isFaulty() {
      return !faults.isEmpty();
    }

    <T> List<T> map(Function<Numbered, T> make) {
      List<T> made = new ArrayList<>();
      for (int i = 0; i < rows.size() && faults.size() < MOST_FAULTS; i++) {
        String code = claims.get(i).key();
        int number = Objects.requireNonNullElse(numbers.get(code), 0);
        made.add(make.apply(new Numbered(rows.get(i), code, number)));
      }
      return made;
    }

    ImportOutcome.Imported counts(List<String> codes) {
      int added = (int) codes.stream().filter(code -> !known.containsKey(code)).count();
      return new ImportOutcome.Imported(added, codes.size() - added, rows.size() - codes.size());
    }
  }
}
