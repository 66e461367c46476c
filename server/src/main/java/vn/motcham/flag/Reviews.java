package vn.motcham.flag;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people decided about flagged responses: the last word stands. */
@Singleton
public final class Reviews {
  private final Jdbi jdbi;

  Reviews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Within the transaction of whoever marks the cell as changed. */
  public void add(Handle handle, Review.Subject subject, Review review) {
    handle
        .createUpdate(
            """
            INSERT INTO flag_review (unit, survey, bucket, flag, overturned, reason, account, at)
            VALUES (:unit, :survey, :bucket, :flag, :overturned, :reason, :account, :at)
            """)
        .bind("unit", subject.unit())
        .bind("survey", subject.survey())
        .bind("bucket", subject.bucket())
        .bind("flag", subject.flag())
        .bind("overturned", review.overturned())
        .bind("reason", review.reason())
        .bind("account", review.account())
        .bind("at", review.at())
        .execute();
  }

  /** What stands at these units. */
  public Map<Review.Subject, Review> listStanding(Collection<Integer> units) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT overturned, reason, account, at, unit, survey, bucket, flag
                    FROM flag_review
                    WHERE id IN (
                      SELECT MAX(id) FROM flag_review WHERE unit IN (<units>)
                      GROUP BY unit, survey, bucket, flag)
                    """)
                .bindList("units", List.copyOf(units))
                .map((row, _) -> Map.entry(subject(row), review(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Review.Subject subject(ResultSet row) throws SQLException {
    return new Review.Subject(row.getInt(5), row.getInt(6), row.getInt(7), row.getString(8));
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getBoolean(1), row.getString(2), row.getInt(3), row.getTimestamp(4).toInstant());
  }

  /** All that was decided about it, the last word first. */
  public List<Review> list(Review.Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT overturned, reason, account, at FROM flag_review
                    WHERE unit = :unit AND survey = :survey AND bucket = :bucket AND flag = :flag
                    ORDER BY id DESC
                    """)
                .bind("unit", subject.unit())
                .bind("survey", subject.survey())
                .bind("bucket", subject.bucket())
                .bind("flag", subject.flag())
                .map((row, _) -> review(row))
                .list());
  }
}
