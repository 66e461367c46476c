package vn.motcham.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.survey.Stage;

/** The reports, of which the last one counts, within a transaction. */
record CountTables(Handle handle) {
  private static final int AT_ONCE = 500;
  private static final String HERE = "unit IN (<units>) AND month BETWEEN :first AND :last";

  int insertImport(OptionalInt account, Instant at) {
    return handle
        .createUpdate("INSERT INTO dossier_import (account, imported_at) VALUES (:account, :at)")
        .bind("account", account.isPresent() ? account.getAsInt() : null)
        .bind("at", at)
        .executeAndReturnGeneratedKeys()
        .mapTo(Integer.class)
        .one();
  }

  void insert(int importId, SortedMap<UnitMonth, SortedMap<Slot, Counts>> reports) {
    Trip trip = new Trip(handle);
    Rows rows = rows(trip);
    int waiting = 0;
    for (Map.Entry<UnitMonth, SortedMap<Slot, Counts>> report : reports.entrySet()) {
      for (Map.Entry<Slot, Counts> line : report.getValue().entrySet()) {
        add(rows, importId, report.getKey(), line.getKey(), line.getValue());
        if (++waiting % AT_ONCE == 0) {
          trip.write();
          rows = rows(trip);
        }
      }
    }
    trip.write();
  }

  private static Rows rows(Trip trip) {
    return trip.into(
        """
        INSERT INTO dossier_count
          (unit, month, import_id, procedure_number, stage, carried_over, received,
           returned_early, returned_on_time, returned_late, complaints)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
  }

  private static void add(Rows rows, int importId, UnitMonth report, Slot slot, Counts counts) {
    rows.add(
        report.unit(),
        report.code(),
        importId,
        slot.procedure(),
        slot.stage().code(),
        counts.carriedOver(),
        counts.received(),
        counts.returnedEarly(),
        counts.returnedOnTime(),
        counts.returnedLate(),
        counts.complaints());
  }

  /** The reports that count. */
  SortedMap<UnitMonth, SortedMap<Slot, Counts>> list(
      Collection<Integer> units, YearMonth first, YearMonth last) {
    SortedMap<UnitMonth, SortedMap<Slot, Counts>> reports = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT c.* FROM dossier_count c
            JOIN (
              SELECT unit, month, MAX(import_id) AS import_id FROM dossier_count
              WHERE %s GROUP BY unit, month
            ) newest USING (unit, month, import_id)
            """
                .formatted(HERE))
        .bindList("units", List.copyOf(units))
        .bind("first", UnitMonth.code(first))
        .bind("last", UnitMonth.code(last))
        .map((row, _) -> Line.of(row))
        .forEach(
            line ->
                reports
                    .computeIfAbsent(line.report(), _ -> new TreeMap<>())
                    .put(line.slot(), line.counts()));
    return reports;
  }

  private record Line(UnitMonth report, Slot slot, Counts counts) {
    static Line of(ResultSet row) throws SQLException {
      return new Line(
          UnitMonth.of(row.getInt("unit"), row.getInt("month")),
          new Slot(
              row.getInt("procedure_number"), Stage.find(row.getString("stage")).orElseThrow()),
          new Counts(
              row.getInt("carried_over"),
              row.getInt("received"),
              row.getInt("returned_early"),
              row.getInt("returned_on_time"),
              row.getInt("returned_late"),
              row.getInt("complaints")));
    }
  }

  /** The latest months of these units, the newest first. */
  List<Report> listNewest(Collection<Integer> units, int most) {
    return handle
        .createQuery(
            """
            SELECT n.unit, n.month, n.imports, i.imported_at,
              SUM(c.carried_over + c.received) AS in_hand,
              SUM(IF(c.stage = :result, c.returned_early + c.returned_on_time + c.returned_late, 0))
                AS returned
            FROM (
              SELECT unit, month, MAX(import_id) AS import_id, COUNT(DISTINCT import_id) AS imports
              FROM dossier_count WHERE unit IN (<units>) GROUP BY unit, month
              ORDER BY month DESC, unit LIMIT :most
            ) n
            JOIN dossier_count c USING (unit, month, import_id)
            JOIN dossier_import i ON i.id = n.import_id
            GROUP BY n.unit, n.month, n.imports, i.imported_at
            ORDER BY n.month DESC, n.unit
            """)
        .bindList("units", List.copyOf(units))
        .bind("result", Stage.RESULT.code())
        .bind("most", most)
        .map(
            (row, _) ->
                new Report(
                    UnitMonth.of(row.getInt("unit"), row.getInt("month")),
                    row.getLong("in_hand"),
                    row.getLong("returned"),
                    row.getInt("imports"),
                    row.getTimestamp("imported_at").toInstant()))
        .list();
  }

  /**
   * A report in short.
   *
   * @param imports how often it was imported, each time with other numbers
   */
  record Report(UnitMonth about, long inHand, long returned, int imports, Instant importedAt) {}
}
