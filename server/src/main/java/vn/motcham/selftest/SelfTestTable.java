package vn.motcham.selftest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How the last try of each survey version ended, within a transaction. */
final class SelfTestTable {
  static final String SENT = "sent";
  static final String ARRIVED = "arrived";

  private final Handle handle;

  SelfTestTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * @param outcome {@link #SENT} as long as it is on its way
   */
  record Row(Instant sentAt, @Nullable Instant arrivedAt, String outcome) {
    Optional<Instant> findArrivedAt() {
      return Optional.ofNullable(arrivedAt);
    }
  }

  /** By the numbers of the survey versions. */
  Map<Integer, Row> list() {
    return handle
        .createQuery("SELECT survey, sent_at, arrived_at, outcome FROM self_test")
        .map((row, _) -> Map.entry(row.getInt("survey"), row(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Row row(ResultSet row) throws SQLException {
    Timestamp arrivedAt = row.getTimestamp("arrived_at");
    return new Row(
        row.getTimestamp("sent_at").toInstant(),
        arrivedAt == null ? null : arrivedAt.toInstant(),
        row.getString("outcome"));
  }

  /**
   * Takes the turn to try a survey version; of several servers one gets it.
   *
   * @param arrivedBy one that arrived is tried again if it was sent then, or before
   * @param failedBy one that did not, likewise
   */
  boolean begin(int survey, Instant hour, Instant arrivedBy, Instant failedBy) {
    int again =
        handle.execute(
            """
            UPDATE self_test SET sent_at = ?, outcome = ?
            WHERE survey = ? AND (sent_at <= ? OR outcome <> ? AND sent_at <= ?)
            """,
            hour,
            SENT,
            survey,
            arrivedBy,
            ARRIVED,
            failedBy);
    return again > 0
        || handle.execute(
                "INSERT IGNORE INTO self_test (survey, sent_at, outcome) VALUES (?, ?, ?)",
                survey,
                hour,
                SENT)
            > 0;
  }

  /**
   * @param arrivedAt when it arrived; null: it did not
   */
  void end(int survey, String outcome, @Nullable Instant arrivedAt) {
    handle
        .createUpdate(
            """
            UPDATE self_test
            SET outcome = :outcome, arrived_at = COALESCE(:arrived, arrived_at)
            WHERE survey = :survey
            """)
        .bind("outcome", outcome)
        .bind("arrived", arrivedAt)
        .bind("survey", survey)
        .execute();
  }
}
