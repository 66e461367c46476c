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
  private static final String HERE =
      " WHERE unit IN (<units>) AND ends_in BETWEEN :first AND :last ";

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

  /** Of these units, by one statement, so that nothing is between both tables. */
  SortedMap<Cohort, Numbers> list(
      Collection<Integer> units, Bucket.HalfMonth first, Bucket.HalfMonth last) {
    SortedMap<Cohort, Numbers> all = new TreeMap<>();
    handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM invitation_count"
                + HERE
                + "UNION ALL SELECT "
                + COLUMNS
                + " FROM invitation_mark"
                + HERE)
        .bindList("units", List.copyOf(units))
        .bind("first", first.code())
        .bind("last", last.code())
        .map((row, _) -> Map.entry(cohort(row), numbers(row)))
        .forEach(one -> all.merge(one.getKey(), one.getValue(), Numbers::plus));
    return all;
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
