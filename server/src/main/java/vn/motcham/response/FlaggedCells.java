package vn.motcham.response;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;

/** Where there are flagged responses, and how many; never which ones. */
@Singleton
public final class FlaggedCells {
  private static final int MARK_BYTES = 16;
  private static final String GROUPS =
      """
      SELECT g.unit, g.survey, g.bucket, g.flag, g.flagged,
        (SELECT COUNT(*) FROM response r WHERE r.unit = g.unit AND r.survey = g.survey
          AND r.bucket = g.bucket AND r.channel <> 'test') AS n
      FROM (
        SELECT unit, survey, bucket, flag, COUNT(*) AS flagged FROM response_flag
        WHERE %s
        GROUP BY unit, survey, bucket, flag
        ORDER BY bucket DESC, unit, survey, flag LIMIT :most
      ) g
      ORDER BY g.bucket DESC, g.unit, g.survey, g.flag
      """;

  private final Jdbi jdbi;
  private final SecureRandom random;
  private final InstantSource clock;

  FlaggedCells(Jdbi jdbi, SecureRandom random, InstantSource clock) {
    this.jdbi = jdbi;
    this.random = random;
    this.clock = clock;
  }

  /**
   * The responses of a unit, survey and bucket that bear a flag.
   *
   * @param survey number of the survey version
   * @param flag code of it
   * @param flagged how many bear it
   * @param n how many there are in all
   */
  public record Group(int unit, int survey, Bucket bucket, String flag, int flagged, int n) {}

  /** The newest ones of the last days. */
  public List<Group> list(Collection<Integer> units, int days, int most) {
    if (units.isEmpty()) {
      return List.of();
    }
    LocalDate from = Days.today(clock).minusDays(days);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(GROUPS.formatted("unit IN (<units>) AND bucket >= :from"))
                .bindList("units", List.copyOf(units))
                .bind("from", new Bucket.Hour(from, 0).code())
                .bind("most", most)
                .map((row, _) -> group(row))
                .list());
  }

  public Optional<Group> find(int unit, int survey, int bucket, String flag) {
    String one = "unit = :unit AND survey = :survey AND bucket = :bucket AND flag = :flag";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(GROUPS.formatted(one))
                .bind("unit", unit)
                .bind("survey", survey)
                .bind("bucket", bucket)
                .bind("flag", flag)
                .bind("most", 1)
                .map((row, _) -> group(row))
                .findOne());
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getInt(1),
        row.getInt(2),
        Bucket.ofCode(row.getInt(3)),
        row.getString(4),
        row.getInt(5),
        row.getInt(6));
  }

  /** Has the cell counted anew, since it was decided otherwise what is set apart there. */
  public void change(Handle handle, Group group) {
    byte[] mark = new byte[MARK_BYTES];
    random.nextBytes(mark);
    handle.execute(
        """
        INSERT INTO changed_cell (unit, survey, bucket, mark) VALUES (?, ?, ?, ?)
        """,
        group.unit(),
        group.survey(),
        group.bucket().code(),
        mark);
  }
}
