package vn.motcham.tally;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Survey;

/**
 * Counts some cells of one unit and survey anew, within a transaction.
 *
 * @param buckets codes, ascending
 */
record CellCount(Handle handle, int unit, Survey survey, int number, List<Integer> buckets) {
  private static final int MARKS_AT_ONCE = 2_000;
  private static final String HERE = "unit = :unit AND survey = :survey AND bucket IN (<buckets>)";

  CellCount {
    buckets = List.copyOf(buckets);
  }

  /**
   * The cells are locked first, then their marks are read, then their rows: so every row whose mark
   * goes away is counted, and two workers never count the same cell at once.
   */
  void run() {
    lock();
    List<Mark> marks = marks();
    here(handle.createUpdate("DELETE FROM option_tally WHERE " + HERE)).execute();
    here(handle.createUpdate("DELETE FROM indicator_tally WHERE " + HERE)).execute();
    if (survey.indicators().stream().anyMatch(IndicatorDefinition::restsOnSeveralQuestions)) {
      here(handle.createUpdate("DELETE FROM counted_option_tally WHERE " + HERE)).execute();
    }
    countOptions();
    survey.indicators().forEach(indicator -> new IndicatorCount(this, indicator).run());
    unmark(marks);
  }

  private record Mark(int bucket, byte[] mark) {}

  private void lock() {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO tallied_cell (unit, survey, bucket, recounts) VALUES (?, ?, ?, 1)
            ON DUPLICATE KEY UPDATE recounts = recounts + 1
            """);
    buckets.forEach(bucket -> batch.add(unit, number, bucket));
    batch.execute();
  }

  private List<Mark> marks() {
    return here(handle.createQuery(
            "SELECT bucket, mark FROM changed_cell WHERE " + HERE + " LIMIT :most"))
        .bind("most", MARKS_AT_ONCE)
        .map((row, _) -> new Mark(row.getInt(1), row.getBytes(2)))
        .list();
  }

  private void unmark(List<Mark> marks) {
    PreparedBatch batch =
        handle.prepareBatch(
            "DELETE FROM changed_cell WHERE unit = ? AND survey = ? AND bucket = ? AND mark = ?");
    marks.forEach(mark -> batch.add(unit, number, mark.bucket(), mark.mark()));
    batch.execute();
  }

  /** Tests of the way itself are stored and never counted. */
  private void countOptions() {
    here(handle.createUpdate(
            """
                INSERT INTO option_tally (unit, survey, bucket, round, deciding_unit, channel, stage, field,
                  question, option_id, n)
                SELECT r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
                  a.question, a.option_id, COUNT(*)
                FROM response r
                JOIN answer a ON a.unit = r.unit AND a.survey = r.survey AND a.bucket = r.bucket
                  AND a.response = r.id
                WHERE r.unit = :unit AND r.survey = :survey AND r.bucket IN (<buckets>)
                  AND r.channel <> 'test' AND a.option_id <> ''
                GROUP BY r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
                  a.question, a.option_id
                """))
        .execute();
  }

  /** Limits a statement to these cells. */
  <S extends SqlStatement<S>> S here(S statement) {
    return statement.bind("unit", unit).bind("survey", number).bindList("buckets", buckets);
  }
}
