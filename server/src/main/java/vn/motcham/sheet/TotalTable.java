package vn.motcham.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What was added up by hand, within a transaction. */
final class TotalTable {
  private final Handle handle;

  TotalTable(Handle handle) {
    this.handle = handle;
  }

  Map<String, Integer> list(int batch) {
    Map<String, Integer> totals = new HashMap<>();
    handle
        .createQuery("SELECT question, total FROM paper_total WHERE batch = :batch")
        .bind("batch", batch)
        .map((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(entry -> totals.put(entry.getKey(), entry.getValue()));
    return totals;
  }

  void insert(int batch, Map<String, Integer> totals) {
    totals.forEach(
        (question, total) ->
            handle.execute(
                "INSERT INTO paper_total (batch, question, total) VALUES (?, ?, ?)",
                batch,
                question,
                total));
  }

  void delete(int batch) {
    handle.execute("DELETE FROM paper_total WHERE batch = ?", batch);
  }
}
