package vn.motcham.dossier;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.problem.Problem;
import vn.motcham.survey.Stage;
import vn.motcham.table.Reading;
import vn.motcham.table.Table;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** The counts of dossiers. What was reported once is kept; the last report of a month counts. */
@Singleton
public final class Dossiers {
  private final Units units;
  private final Procedures procedures;
  private final Jdbi jdbi;
  private final InstantSource clock;

  Dossiers(Units units, Procedures procedures, Jdbi jdbi, InstantSource clock) {
    this.units = units;
    this.procedures = procedures;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Takes over a filled-in template, all of it or nothing: for each unit and month that it names,
   * its rows take the place of all that was reported before. Importing the same file again changes
   * nothing.
   *
   * @param fileName ends in {@code .csv} or {@code .xlsx}
   * @param account who imports it; empty: the operator
   * @param mayNameUnit which units, by their numbers, it may speak of
   */
  public ImportOutcome importFile(
      String fileName, InputStream content, OptionalInt account, IntPredicate mayNameUnit)
      throws IOException {
    return switch (Table.read(fileName, content)) {
      case Reading.Unreadable(Problem problem) -> new ImportOutcome.Refused(problem);
      case Table table -> importTable(table, account, mayNameUnit);
    };
  }

  /** Likewise, of any unit. */
  public ImportOutcome importFile(String fileName, InputStream content) throws IOException {
    return importFile(fileName, content, OptionalInt.empty(), _ -> true);
  }

  private ImportOutcome importTable(Table table, OptionalInt account, IntPredicate mayNameUnit) {
    ReportReader reader = new ReportReader(new Names(mayNameUnit), Days.today(clock));
    SortedMap<UnitMonth, SortedMap<Slot, Counts>> reports = reader.read(table);
    if (!reader.faults().isEmpty()) {
      return new ImportOutcome.Refused(Problem.of(reader.faults()));
    }
    return reports.isEmpty()
        ? new ImportOutcome.Imported(0, 0, 0)
        : jdbi.inTransaction(handle -> takeOver(handle, reports, account));
  }

  private ImportOutcome takeOver(
      Handle handle, SortedMap<UnitMonth, SortedMap<Slot, Counts>> reports, OptionalInt account) {
    CountTables tables = new CountTables(handle);
    List<Integer> named = reports.keySet().stream().map(UnitMonth::unit).distinct().toList();
    List<YearMonth> months = reports.keySet().stream().map(UnitMonth::month).sorted().toList();
    var before = tables.list(named, months.getFirst(), months.getLast());
    SortedMap<UnitMonth, SortedMap<Slot, Counts>> news = new TreeMap<>(reports);
    news.entrySet().removeIf(report -> report.getValue().equals(before.get(report.getKey())));
    if (!news.isEmpty()) {
      tables.insert(tables.insertImport(account, clock.instant()), news);
    }
    return outcome(reports, before);
  }

  private static ImportOutcome outcome(
      SortedMap<UnitMonth, SortedMap<Slot, Counts>> reports,
      SortedMap<UnitMonth, SortedMap<Slot, Counts>> before) {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    for (Map.Entry<UnitMonth, SortedMap<Slot, Counts>> report : reports.entrySet()) {
      Map<Slot, Counts> old = before.getOrDefault(report.getKey(), new TreeMap<>());
      for (Map.Entry<Slot, Counts> line : report.getValue().entrySet()) {
        Counts then = old.get(line.getKey());
        if (then == null) {
          added++;
        } else if (then.equals(line.getValue())) {
          unchanged++;
        } else {
          changed++;
        }
      }
    }
    return new ImportOutcome.Imported(added, changed, unchanged);
  }

  /** Units by number, {@code system:code}, or a code that only one of them has. */
  private final class Names implements ReportReader.Known {
    private final Map<String, Optional<Integer>> asked = new HashMap<>();
    private final IntPredicate mayNameUnit;
    private final Map<String, List<Integer>> byCode =
        units.list().stream()
            .collect(
                Collectors.groupingBy(
                    Unit::code, Collectors.mapping(Unit::number, Collectors.toList())));

    Names(IntPredicate mayNameUnit) {
      this.mayNameUnit = mayNameUnit;
    }

    @Override
    public Optional<Integer> findUnit(String text) {
      return asked.computeIfAbsent(
          text, name -> unit(name).filter(number -> mayNameUnit.test(number)));
    }

    private Optional<Integer> unit(String name) {
      if (name.matches("[1-9][0-9]{0,8}")) {
        return units.find(Integer.parseInt(name)).map(Unit::number);
      }
      int colon = name.indexOf(':');
      if (colon >= 0) {
        return units
            .findByCode(name.substring(0, colon), name.substring(colon + 1))
            .map(Unit::number);
      }
      List<Integer> named = byCode.getOrDefault(name, List.of());
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<Integer> findProcedure(String code) {
      return procedures.find(code).map(Procedure::number);
    }
  }

  /** How many results these units returned, month by month, as far as they reported it. */
  public SortedMap<UnitMonth, Long> listReturned(
      Collection<Integer> of, YearMonth first, YearMonth last) {
    SortedMap<UnitMonth, Long> returned = new TreeMap<>();
    if (!of.isEmpty()) {
      jdbi.withHandle(handle -> new CountTables(handle).list(of, first, last))
          .forEach((report, lines) -> returned.put(report, results(lines)));
    }
    return returned;
  }

  private static long results(SortedMap<Slot, Counts> lines) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().stage() == Stage.RESULT)
        .mapToLong(line -> line.getValue().returned())
        .sum();
  }

  /** The reports of these units in short, the newest month first. */
  List<CountTables.Report> listNewest(Collection<Integer> of, int most) {
    return of.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> new CountTables(handle).listNewest(of, most));
  }
}
