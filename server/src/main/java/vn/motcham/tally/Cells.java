package vn.motcham.tally;

import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;

/**
 * Some cells of a survey, within a transaction: each of these units at each of these times. Their
 * lock, and the marks that say that they have changed.
 *
 * @param units numbers
 * @param buckets codes
 */
record Cells(Handle handle, int survey, Set<Integer> units, Set<Integer> buckets) {
  static final String HERE = "unit IN (<units>) AND survey = :survey AND bucket IN (<buckets>)";
  private static final String LOCKS = "SELECT unit, bucket FROM tallied_cell WHERE " + HERE;
  private static final int MARKS_AT_ONCE = 20_000;
  private static final int MARKS_PER_STATEMENT = 500;

  Cells {
    units = Set.copyOf(units);
    buckets = Set.copyOf(buckets);
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  /** In the order in which they are locked: two workers wait for each other and never in a ring. */
  TreeSet<Place> all() {
    return units.stream()
        .flatMap(unit -> places(unit).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Place> places(int unit) {
    return buckets.stream().map(bucket -> new Place(unit, survey, bucket)).toList();
  }

  /** Limits a statement to these cells. */
  <S extends SqlStatement<S>> S here(S statement) {
    return statement
        .bindList("units", List.copyOf(units))
        .bind("survey", survey)
        .bindList("buckets", List.copyOf(buckets));
  }

  /** Outside a transaction: makes sure that there is something to lock. */
  void prepare() {
    TreeSet<Place> missing = all();
    missing.removeAll(list(LOCKS));
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            "INSERT IGNORE INTO tallied_cell (unit, survey, bucket, recounts) VALUES (?, ?, ?, 1)");
    missing.forEach(place -> rows.add(place.unit(), place.survey(), place.bucket()));
    trip.write();
  }

  /** Until the transaction ends, no other worker counts these cells. */
  Cells lock() {
    list(LOCKS + " ORDER BY unit, survey, bucket FOR UPDATE");
    return this;
  }

  /**
   * The same of those units of which no other worker counts anything here just now; it waits for
   * none of them.
   */
  Cells lockFree() {
    Set<Place> locked = list(LOCKS + " FOR UPDATE SKIP LOCKED");
    return new Cells(
        handle,
        survey,
        units.stream().filter(unit -> locked.containsAll(places(unit))).collect(Collectors.toSet()),
        buckets);
  }

  private Set<Place> list(String sql) {
    return here(handle.createQuery(sql)).map((row, _) -> place(row)).set();
  }

  Place place(ResultSet row) throws SQLException {
    return new Place(row.getInt("unit"), survey, row.getInt("bucket"));
  }

  /** What a response left in its own transaction: the cell has changed. */
  record Mark(Place place, byte[] mark) {}

  List<Mark> listMarks() {
    return here(handle.createQuery(
            "SELECT unit, bucket, mark FROM changed_cell WHERE " + HERE + " LIMIT :most"))
        .bind("most", MARKS_AT_ONCE)
        .map((row, _) -> new Mark(place(row), row.getBytes("mark")))
        .list();
  }

  /** Of which no worker has counted everything yet. */
  Set<Place> listChanged() {
    return list("SELECT DISTINCT unit, bucket FROM changed_cell WHERE " + HERE);
  }

  void remove(List<Mark> marks) {
    for (int from = 0; from < marks.size(); from += MARKS_PER_STATEMENT) {
      removeAtOnce(marks.subList(from, Math.min(from + MARKS_PER_STATEMENT, marks.size())));
    }
  }

  /** By their whole keys: any less would keep responses from leaving marks beside them. */
  private void removeAtOnce(List<Mark> marks) {
    Map<Place, List<Mark>> byPlace =
        marks.stream().collect(Collectors.groupingBy(Mark::place, TreeMap::new, toList()));
    String where = byPlace.values().stream().map(Cells::keys).collect(Collectors.joining(" OR "));
    Update update = handle.createUpdate("DELETE FROM changed_cell WHERE " + where);
    int parameter = 0;
    for (Map.Entry<Place, List<Mark>> one : byPlace.entrySet()) {
      Place place = one.getKey();
      update
          .bind(parameter++, place.unit())
          .bind(parameter++, place.survey())
          .bind(parameter++, place.bucket());
      for (Mark mark : one.getValue()) {
        update.bind(parameter++, mark.mark());
      }
    }
    update.execute();
  }

  private static String keys(List<Mark> marks) {
    return "unit = ? AND survey = ? AND bucket = ? AND mark IN (%s)"
        .formatted(String.join(",", Collections.nCopies(marks.size(), "?")));
  }

  /**
   * Leaves one mark to each cell: where counting fails for long, what tells that there is something
   * to count must not pile up.
   */
  void thinMarks() {
    Set<Place> kept = new HashSet<>();
    remove(listMarks().stream().filter(mark -> !kept.add(mark.place())).toList());
  }
}
