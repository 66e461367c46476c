package vn.motcham.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Stage;
import vn.motcham.table.Row;
import vn.motcham.table.RowReader;
import vn.motcham.table.Table;

/** Reads the rows of a template; what is wrong with one is named at its line and column. */
final class ReportReader {
  static final List<String> COLUMNS =
      List.of(
          "unit",
          "month",
          "procedure",
          "stage",
          "carried_over",
          "received",
          "returned_early",
          "returned_on_time",
          "returned_late",
          "complaints");

  private static final int MOST = 10_000_000;
  private static final int MOST_FAULTS = 100;

  /** The reporting month that is named after the next calendar month begins on this day at most. */
  private static final int SECOND_HALF = 15;

  /** A spreadsheet makes a day of a month. */
  private static final Pattern ISO_MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])(?:-01)?");

  private static final Pattern VIETNAMESE_MONTH =
      Pattern.compile("(0?[1-9]|1[0-2])[/.-](20\\d\\d)");

  private final Known known;
  private final YearMonth latest;
  private final List<Fault> faults = new ArrayList<>();
  private final SortedMap<UnitMonth, SortedMap<Slot, Counts>> reports = new TreeMap<>();
  private final Map<UnitMonth, Map<Slot, Integer>> lines = new HashMap<>();

  ReportReader(Known known, LocalDate today) {
    this.known = known;
    YearMonth month = YearMonth.from(today);
    this.latest = today.getDayOfMonth() < SECOND_HALF ? month : month.plusMonths(1);
  }

  /** What there is to be named. */
  interface Known {
    /** The number of a unit that this file may speak of. */
    Optional<Integer> findUnit(String text);

    Optional<Integer> findProcedure(String code);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The reports that it holds, each with its lines. */
  SortedMap<UnitMonth, SortedMap<Slot, Counts>> read(Table table) {
    Optional<Fault> header = table.findHeaderFault(COLUMNS, List.of());
    if (header.isPresent()) {
      faults.add(header.get());
      return reports;
    }
    for (Row row : table.rows()) {
      read(new RowReader(row, faults));
      if (faults.size() >= MOST_FAULTS) {
        return reports;
      }
    }
    reports.forEach(this::check);
    return reports;
  }

  private void read(RowReader row) {
    int before = faults.size();
    int unit = unit(row);
    YearMonth month = month(row);
    Slot slot = new Slot(procedure(row), stage(row));
    Counts counts =
        new Counts(
            row.count("carried_over", MOST),
            row.count("received", MOST),
            row.count("returned_early", MOST),
            row.count("returned_on_time", MOST),
            row.count("returned_late", MOST),
            row.count("complaints", MOST));
    if (faults.size() == before) {
      put(row, new UnitMonth(unit, month), slot, counts);
    }
  }

  private void put(RowReader row, UnitMonth report, Slot slot, Counts counts) {
    Integer line =
        lines.computeIfAbsent(report, _ -> new HashMap<>()).putIfAbsent(slot, row.line());
    if (line != null) {
      row.refuse("unit", ProblemType.DUPLICATE_ROW, "line", Integer.toString(line));
      return;
    }
    reports.computeIfAbsent(report, _ -> new TreeMap<>()).put(slot, counts);
  }

  private int unit(RowReader row) {
    String text = row.text("unit", 50);
    Optional<Integer> unit = known.findUnit(text);
    if (unit.isEmpty() && !text.isEmpty()) {
      row.refuse("unit", ProblemType.UNKNOWN_UNIT, "code", text);
    }
    return unit.orElse(0);
  }

  private YearMonth month(RowReader row) {
    String text = row.text("month", 20);
    Matcher iso = ISO_MONTH.matcher(text);
    Matcher vietnamese = VIETNAMESE_MONTH.matcher(text);
    YearMonth month =
        iso.matches()
            ? month(iso.group(1), iso.group(2))
            : vietnamese.matches() ? month(vietnamese.group(2), vietnamese.group(1)) : null;
    if (month == null && !text.isEmpty()) {
      row.refuse("month", ProblemType.BAD_FORMAT);
    } else if (month != null && month.isAfter(latest)) {
      row.refuse("month", ProblemType.OUT_OF_RANGE);
    }
    return month == null ? latest : month;
  }

  private static YearMonth month(String year, String month) {
    return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
  }

  private int procedure(RowReader row) {
    String code = row.optionalText("procedure", 64);
    Optional<Integer> procedure = code.isEmpty() ? Optional.of(0) : known.findProcedure(code);
    if (procedure.isEmpty()) {
      row.refuse("procedure", ProblemType.UNKNOWN_VALUE);
    }
    return procedure.orElse(0);
  }

  /** Where none is named, it is the results. */
  private static Stage stage(RowReader row) {
    String code = row.optionalText("stage", 20);
    Optional<Stage> stage = code.isEmpty() ? Optional.of(Stage.RESULT) : Stage.find(code);
    if (stage.isEmpty()) {
      row.refuse("stage", ProblemType.UNKNOWN_VALUE);
    }
    return stage.orElse(Stage.RESULT);
  }

  /** No more results are returned than dossiers were in hand, whichever line says so. */
  private void check(UnitMonth report, SortedMap<Slot, Counts> counts) {
    Map<Integer, Long> inHand = new HashMap<>();
    counts.forEach((slot, one) -> inHand.merge(slot.procedure(), one.inHand(), Long::sum));
    counts.forEach(
        (slot, one) -> {
          long most = inHand.getOrDefault(slot.procedure(), 0L);
          if (slot.stage() == Stage.RESULT && one.returned() > most) {
            int line = lines.getOrDefault(report, Map.of()).getOrDefault(slot, 0);
            faults.add(
                Fault.at(
                    "line " + line + ", returned_on_time",
                    ProblemType.RETURNED_TOO_MANY,
                    "most",
                    Long.toString(most)));
          }
        });
  }
}
