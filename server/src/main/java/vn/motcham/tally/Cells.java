package vn.motcham.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Some cells of one unit and survey, within a transaction: their lock, and the marks that say that
 * they have changed.
 *
 * @param buckets codes, ascending
 */
record Cells(Handle handle, int unit, int survey, List<Integer> buckets) {
  static final String HERE = "unit = :unit AND survey = :survey AND bucket IN (<buckets>)";
  private static final int MARKS_AT_ONCE = 20_000;
  private static final int MARKS_PER_STATEMENT = 500;

  Cells {
    buckets = List.copyOf(buckets);
  }

  Cells only(Set<Integer> some) {
    return new Cells(handle, unit, survey, buckets.stream().filter(some::contains).toList());
  }

  /** Limits a statement to these cells. */
  <S extends SqlStatement<S>> S here(S statement) {
    return statement.bind("unit", unit).bind("survey", survey).bindList("buckets", buckets);
  }

  /** Until the transaction ends, no other worker counts these cells. */
  void lock() {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO tallied_cell (unit, survey, bucket, recounts) VALUES (?, ?, ?, 1)
            ON DUPLICATE KEY UPDATE recounts = recounts + 1
            """);
    buckets.forEach(bucket -> batch.add(unit, survey, bucket));
    batch.execute();
  }

  /** The same of those that no other worker counts just now; it waits for none of them. */
  Cells lockFree() {
    Set<Integer> missing = new TreeSet<>(buckets);
    missing.removeAll(list("SELECT bucket FROM tallied_cell WHERE " + HERE));
    if (!missing.isEmpty()) {
      only(missing).lock();
    }
    return only(
        new TreeSet<>(
            list("SELECT bucket FROM tallied_cell WHERE " + HERE + " FOR UPDATE SKIP LOCKED")));
  }

  private List<Integer> list(String sql) {
    return here(handle.createQuery(sql)).mapTo(Integer.class).list();
  }

  /** What a response left in its own transaction: the cell has changed. */
  record Mark(int bucket, byte[] mark) {}

  List<Mark> listMarks() {
    return here(handle.createQuery(
            "SELECT bucket, mark FROM changed_cell WHERE " + HERE + " LIMIT :most"))
        .bind("most", MARKS_AT_ONCE)
        .map((row, _) -> new Mark(row.getInt(1), row.getBytes(2)))
        .list();
  }

  static Set<Integer> bucketsOf(List<Mark> marks) {
    Set<Integer> buckets = new TreeSet<>();
    marks.forEach(mark -> buckets.add(mark.bucket()));
    return buckets;
  }

  void remove(List<Mark> marks) {
    for (int from = 0; from < marks.size(); from += MARKS_PER_STATEMENT) {
      removeAtOnce(marks.subList(from, Math.min(from + MARKS_PER_STATEMENT, marks.size())));
    }
  }

  /** A mark is drawn at random, so none is like that of another cell. */
  private void removeAtOnce(List<Mark> marks) {
    only(bucketsOf(marks))
        .here(
            handle.createUpdate(
                "DELETE FROM changed_cell WHERE " + HERE + " AND mark IN (<marks>)"))
        .bindList("marks", marks.stream().map(Mark::mark).toList())
        .execute();
  }

  /**
   * Leaves one mark to each cell: where counting fails for long, what tells that there is something
   * to count must not pile up.
   */
  void thinMarks() {
    Set<Integer> kept = new HashSet<>();
    remove(listMarks().stream().filter(mark -> !kept.add(mark.bucket())).toList());
  }
}
