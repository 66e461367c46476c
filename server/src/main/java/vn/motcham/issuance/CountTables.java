package vn.motcham.issuance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Stage;

/** The marks of what became of invitations, and what they were added up to. */
record CountTables(Handle handle) {
  private static final String COLUMNS =
      "unit, ends_in, issued_in, procedure_number, stage, issued, printed, usable, used";
  private static final String TOLD =
      "unit, ends_in, IF(:procedures, procedure_number, 0) AS told, stage,"
          + " issued, printed, usable, used";
  private static final String HERE = "WHERE unit IN (<units>) AND ends_in BETWEEN :first AND :last";
  private static final String WITH_RESULTS =
      "WHERE unit IN (<units>) AND issued_in BETWEEN :first AND :last AND stage = :result";

  LocalDate since() {
    return handle
        .createQuery("SELECT since FROM invitation_counting")
        .mapTo(LocalDate.class)
        .findOne()
        .orElse(LocalDate.EPOCH);
  }

  /**
   * @param newMark draws 16 random bytes
   */
  void mark(Map<Cohort, Numbers> counts, Supplier<byte[]> newMark) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO invitation_mark
              (mark, unit, ends_in, issued_in, procedure_number, stage,
               issued, printed, usable, used)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    counts.forEach(
        (cohort, numbers) ->
            rows.add(
                newMark.get(),
                cohort.unit(),
                cohort.endsIn().code(),
                cohort.issuedIn().code(),
                cohort.procedure(),
                cohort.stage().code(),
                numbers.issued(),
                numbers.printed(),
                numbers.usable(),
                numbers.used()));
    trip.write();
  }

  /** A mark that has yet to be counted. */
  record Mark(byte[] id, Cohort cohort, Numbers numbers) {}

  List<Mark> listMarks(int most) {
    return handle
        .createQuery("SELECT mark, " + COLUMNS + " FROM invitation_mark LIMIT :most")
        .bind("most", most)
        .map((row, _) -> new Mark(row.getBytes("mark"), cohort(row), numbers(row)))
        .list();
  }

  /** How many of them were still there. */
  int remove(List<Mark> marks) {
    return handle
        .createUpdate("DELETE FROM invitation_mark WHERE mark IN (<marks>)")
        .bindList("marks", marks.stream().map(Mark::id).toList())
        .execute();
  }

  void add(SortedMap<Cohort, Numbers> counts) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO invitation_count
              (unit, ends_in, issued_in, procedure_number, stage, issued, printed, usable, used)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              issued = issued + VALUES(issued), printed = printed + VALUES(printed),
              usable = usable + VALUES(usable), used = used + VALUES(used)
            """);
    counts.forEach(
        (cohort, numbers) ->
            rows.add(
                cohort.unit(),
                cohort.endsIn().code(),
                cohort.issuedIn().code(),
                cohort.procedure(),
                cohort.stage().code(),
                numbers.issued(),
                numbers.printed(),
                numbers.usable(),
                numbers.used()));
    trip.write();
  }

  /**
   * What ran out at these units, by one statement, so that nothing is between both tables.
   *
   * @param procedures whether they are told apart
   */
  SortedMap<Lapse, Numbers> list(
      Collection<Integer> units,
      Bucket.HalfMonth first,
      Bucket.HalfMonth last,
      boolean procedures) {
    SortedMap<Lapse, Numbers> all = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT unit, ends_in, told, stage, SUM(issued) AS issued, SUM(printed) AS printed,
              SUM(usable) AS usable, SUM(used) AS used
            FROM (SELECT %1$s FROM invitation_count %2$s
              UNION ALL SELECT %1$s FROM invitation_mark %2$s) counted
            GROUP BY unit, ends_in, told, stage
            """
                .formatted(TOLD, HERE))
        .bind("procedures", procedures)
        .bindList("units", List.copyOf(units))
        .bind("first", first.code())
        .bind("last", last.code())
        .map((row, _) -> Map.entry(lapse(row), numbers(row)))
        .forEach(one -> all.merge(one.getKey(), one.getValue(), Numbers::plus));
    return all;
  }

  List<HandedOut> listHandedOut(
      Collection<Integer> units, Bucket.HalfMonth first, Bucket.HalfMonth last) {
    return handle
        .createQuery(
            """
            SELECT unit, issued_in, SUM(usable) - SUM(printed) AS papers
            FROM (SELECT %1$s FROM invitation_count %2$s
              UNION ALL SELECT %1$s FROM invitation_mark %2$s) counted
            GROUP BY unit, issued_in
            HAVING papers > 0
            """
                .formatted("unit, issued_in, usable, printed", WITH_RESULTS))
        .bind("result", Stage.RESULT.code())
        .bindList("units", List.copyOf(units))
        .bind("first", first.code())
        .bind("last", last.code())
        .map(
            (row, _) ->
                new HandedOut(
                    row.getInt("unit"),
                    (Bucket.HalfMonth) Bucket.ofCode(row.getInt("issued_in")),
                    row.getLong("papers")))
        .list();
  }

  private static Lapse lapse(ResultSet row) throws SQLException {
    return new Lapse(
        row.getInt("unit"),
        (Bucket.HalfMonth) Bucket.ofCode(row.getInt("ends_in")),
        row.getInt("told"),
        Stage.find(row.getString("stage")).orElseThrow());
  }

  private static Cohort cohort(ResultSet row) throws SQLException {
    return new Cohort(
        row.getInt("unit"),
        (Bucket.HalfMonth) Bucket.ofCode(row.getInt("ends_in")),
        (Bucket.HalfMonth) Bucket.ofCode(row.getInt("issued_in")),
        row.getInt("procedure_number"),
        Stage.find(row.getString("stage")).orElseThrow());
  }

  private static Numbers numbers(ResultSet row) throws SQLException {
    return new Numbers(
        row.getLong("issued"), row.getLong("printed"), row.getLong("usable"), row.getLong("used"));
  }
}
