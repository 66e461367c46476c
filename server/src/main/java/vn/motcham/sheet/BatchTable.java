package vn.motcham.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.survey.Stage;

/** The rows of the batches, within a transaction. */
final class BatchTable {
  private static final String BATCHES =
      """
      SELECT number, unit, survey, stage, round, language, sheets, alone, printed_by, printed_on,
        filled_on, state, valid, invalid, lost
      FROM paper_batch
      """;

  private final Handle handle;

  BatchTable(Handle handle) {
    this.handle = handle;
  }

  int insert(Batches.Order order, int by, LocalDate today) {
    return handle
        .createUpdate(
            """
            INSERT INTO paper_batch (unit, survey, stage, round, language, sheets, alone,
              printed_by, printed_on, state)
            VALUES (:unit, :survey, :stage, :round, :language, :sheets, :alone, :by, :today, 'open')
            """)
        .bind("unit", order.unit())
        .bind("survey", order.survey())
        .bind("stage", order.stage().code())
        .bind("round", order.round())
        .bind("language", order.language())
        .bind("sheets", order.sheets())
        .bind("alone", order.alone())
        .bind("by", by)
        .bind("today", today)
        .executeAndReturnGeneratedKeys()
        .mapTo(Integer.class)
        .one();
  }

  /** The newest first. */
  /** Those whose sheets are being stored. */
  List<Batch> listClosing() {
    return read(
        handle
            .createQuery(BATCHES + "WHERE state = :state ORDER BY number")
            .bind("state", Batch.State.CLOSING.code()));
  }

  List<Batch> list() {
    return read(handle.createQuery(BATCHES + "ORDER BY number DESC"));
  }

  Optional<Batch> find(int number) {
    return read(handle.createQuery(BATCHES + "WHERE number = :number").bind("number", number))
        .stream()
        .findFirst();
  }

  /** Nobody else keys, settles or closes until this transaction has ended. */
  Batch lock(int number) {
    return read(handle
            .createQuery(BATCHES + "WHERE number = :number FOR UPDATE")
            .bind("number", number))
        .getFirst();
  }

  void fill(int number, LocalDate day) {
    handle.execute("UPDATE paper_batch SET filled_on = ? WHERE number = ?", day, number);
  }

  void close(int number, int valid, int invalid) {
    handle.execute(
        """
        UPDATE paper_batch SET state = 'closing', valid = ?, invalid = ? WHERE number = ?
        """,
        valid,
        invalid,
        number);
  }

  void lose(int number) {
    handle.execute(
        "UPDATE paper_batch SET valid = valid - 1, lost = lost + 1 WHERE number = ?", number);
  }

  void closed(int number) {
    handle.execute("UPDATE paper_batch SET state = 'closed' WHERE number = ?", number);
  }

  private static List<Batch> read(Query query) {
    return query.map((row, _) -> batch(row)).list();
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getInt("number"),
        row.getInt("unit"),
        row.getInt("survey"),
        Stage.find(row.getString("stage")).orElseThrow(),
        row.getInt("round"),
        row.getString("language"),
        row.getInt("sheets"),
        row.getBoolean("alone"),
        row.getInt("printed_by"),
        row.getObject("printed_on", LocalDate.class),
        row.getObject("filled_on", LocalDate.class),
        state(row.getString("state")),
        new Batch.Outcome(row.getInt("valid"), row.getInt("invalid"), row.getInt("lost")));
  }

  private static Batch.State state(String code) {
    for (Batch.State state : Batch.State.values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    throw new IllegalStateException(code);
  }
}
