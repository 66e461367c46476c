package vn.motcham.wake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.response.Bucket;

/** The marks of wakes and of answers to them, and what they were added up to. */
record CountTables(Handle handle) {
  private static final String ALL =
      """
      SELECT kiosk, unit, half_month, SUM(wakes) AS wakes, SUM(answered) AS answered FROM (
        SELECT kiosk, unit, half_month, wakes, answered FROM wake_count
        UNION ALL
        SELECT kiosk, unit, half_month, NOT answered, answered FROM wake_mark) every_one
      """;
  private static final String EACH =
      " GROUP BY kiosk, unit, half_month ORDER BY half_month DESC, unit, kiosk";

  /**
   * @param newMark draws 16 random bytes
   */
  void mark(Collection<Wake> wakes, boolean answered, Supplier<byte[]> newMark) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO wake_mark (mark, kiosk, unit, half_month, answered)
            VALUES (?, ?, ?, ?, ?)
            """);
    for (Wake wake : wakes) {
      rows.add(
          newMark.get(),
          wake.target().kiosk(),
          wake.target().unit(),
          wake.halfMonth().code(),
          answered);
    }
    trip.write();
  }

  /** A mark that has yet to be counted. */
  record Mark(byte[] id, WakeCount count) {}

  List<Mark> listMarks(int most) {
    return handle
        .createQuery(
            """
            SELECT mark, kiosk, unit, half_month, NOT answered AS wakes, answered FROM wake_mark
            LIMIT :most
            """)
        .bind("most", most)
        .map((row, _) -> new Mark(row.getBytes("mark"), count(row)))
        .list();
  }

  /** How many of them were still there. */
  int remove(List<Mark> marks) {
    return handle
        .createUpdate("DELETE FROM wake_mark WHERE mark IN (<marks>)")
        .bindList("marks", marks.stream().map(Mark::id).toList())
        .execute();
  }

  void add(Collection<WakeCount> counts) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO wake_count (kiosk, unit, half_month, wakes, answered)
            VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              wakes = wakes + VALUES(wakes), answered = answered + VALUES(answered)
            """);
    for (WakeCount one : counts) {
      rows.add(one.kiosk(), one.unit(), one.halfMonth().code(), one.wakes(), one.answered());
    }
    trip.write();
  }

  boolean haveAnySince(int kiosk, Bucket.HalfMonth first) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM wake_count WHERE kiosk = :kiosk AND half_month >= :first)
              OR EXISTS (SELECT 1 FROM wake_mark WHERE kiosk = :kiosk AND half_month >= :first)
            """)
        .bind("kiosk", kiosk)
        .bind("first", first.code())
        .mapTo(Boolean.class)
        .one();
  }

  /** Of all kiosks that stood at these units, by one statement, so that nothing is between both. */
  List<WakeCount> list(Collection<Integer> units, Bucket.HalfMonth first, Bucket.HalfMonth last) {
    return handle
        .createQuery(ALL + "WHERE unit IN (<units>) AND half_month BETWEEN :first AND :last" + EACH)
        .bindList("units", units)
        .bind("first", first.code())
        .bind("last", last.code())
        .map((row, _) -> count(row))
        .list();
  }

  /** The units where a kiosk was ever woken. */
  List<Integer> listUnits(int kiosk) {
    return handle
        .createQuery("SELECT DISTINCT unit FROM wake_count WHERE kiosk = :kiosk")
        .bind("kiosk", kiosk)
        .mapTo(Integer.class)
        .list();
  }

  private static WakeCount count(ResultSet row) throws SQLException {
    return new WakeCount(
        row.getInt("kiosk"),
        row.getInt("unit"),
        (Bucket.HalfMonth) Bucket.ofCode(row.getInt("half_month")),
        row.getLong("wakes"),
        row.getLong("answered"));
  }
}
