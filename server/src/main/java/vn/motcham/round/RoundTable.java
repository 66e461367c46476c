package vn.motcham.round;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table {@code survey_round}. Rows are added and never change. */
final class RoundTable {
  private final Jdbi jdbi;

  RoundTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  int number(String id) {
    return jdbi.withHandle(
        handle ->
            find(handle, id)
                .orElseGet(
                    () -> {
                      // Another server may come first; both go on with that row.
                      handle.execute("INSERT IGNORE INTO survey_round (id) VALUES (?)", id);
                      return find(handle, id).orElseThrow();
                    }));
  }

  private static Optional<Integer> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT number FROM survey_round WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne();
  }
}
