package vn.motcham.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.response.Bucket;
import vn.motcham.tally.UnitCorrection.Draft;
import vn.motcham.tally.UnitCorrection.Revocation;

/** The rows of corrections and of their revocations; they are only ever added. */
record CorrectionTable(Handle handle) {
  /**
   * The correction that a tally {@code t} is read by: of those that hold its hour the last one that
   * stands, so that no response ever counts twice.
   */
  static final String JOIN =
      """
      LEFT JOIN unit_correction c ON t.channel = 'kiosk' AND c.id = (
        SELECT MAX(o.id) FROM unit_correction o
        LEFT JOIN revoked_correction r ON r.correction = o.id
        WHERE o.unit = t.unit AND t.bucket BETWEEN o.first_bucket AND o.last_bucket
          AND r.correction IS NULL)
      """;

  private static final String ALL =
      """
      SELECT c.id, c.kiosk, c.unit, c.first_bucket, c.last_bucket, c.counts_at, c.reason, c.at,
        r.reason AS revoked_because, r.at AS revoked_at
      FROM unit_correction c
      LEFT JOIN revoked_correction r ON r.correction = c.id
      """;

  /** Those by which responses leave or reach these units. */
  List<UnitCorrection> listStanding(Collection<Integer> units) {
    return list(
        handle
            .createQuery(
                ALL
                    + """
                    WHERE (c.unit IN (<units>) OR c.counts_at IN (<units>)) AND r.correction IS NULL
                    ORDER BY c.id
                    """)
            .bindList("units", List.copyOf(units)));
  }

  List<UnitCorrection> listOfKiosk(int kiosk) {
    return list(
        handle.createQuery(ALL + "WHERE c.kiosk = :kiosk ORDER BY c.id").bind("kiosk", kiosk));
  }

  /** Revoked ones, too. */
  List<UnitCorrection> listOfUnit(int unit) {
    return list(handle.createQuery(ALL + "WHERE c.unit = :unit ORDER BY c.id").bind("unit", unit));
  }

  Optional<UnitCorrection> find(int id) {
    return list(handle.createQuery(ALL + "WHERE c.id = :id").bind("id", id)).stream().findFirst();
  }

  void add(Draft draft, int account, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO unit_correction
              (kiosk, unit, first_bucket, last_bucket, counts_at, reason, account, at)
            VALUES (:kiosk, :unit, :first, :last, :countsAt, :reason, :account, :now)
            """)
        .bind("kiosk", draft.kiosk())
        .bind("unit", draft.unit())
        .bind("first", draft.first().code())
        .bind("last", draft.last().code())
        .bind("countsAt", draft.countsAt())
        .bind("reason", draft.reason())
        .bind("account", account)
        .bind("now", now)
        .execute();
  }

  /** Once is enough, whoever comes second. */
  boolean revoke(int id, String reason, int account, Instant now) {
    return handle.execute(
            """
            INSERT IGNORE INTO revoked_correction (correction, reason, account, at)
            VALUES (?, ?, ?, ?)
            """,
            id,
            reason,
            account,
            now)
        == 1;
  }

  /** How many count for an indicator of a survey in a half-month, at a unit and by what. */
  record Counted(Bucket.HalfMonth halfMonth, int survey, String indicator, long n) {}

  /** What kiosks took in the hours of a correction. */
  List<Counted> listMoving(Draft draft, LocalDate from, LocalDate to) {
    return counted(
        "channel = 'kiosk' AND bucket BETWEEN :first AND :last", draft, draft.unit(), from, to);
  }

  /** What a unit got from one day to another that no correction was ever made of. */
  List<Counted> listUntouched(Draft draft, int unit, LocalDate from, LocalDate to) {
    return counted(
        """
        NOT (channel = 'kiosk' AND unit = :moved AND bucket BETWEEN :first AND :last)
        AND NOT (channel = 'kiosk' AND EXISTS (
          SELECT 1 FROM unit_correction c
          WHERE c.unit = t.unit AND t.bucket BETWEEN c.first_bucket AND c.last_bucket))
        """,
        draft,
        unit,
        from,
        to);
  }

  private List<Counted> counted(String which, Draft draft, int unit, LocalDate from, LocalDate to) {
    Query query =
        handle
            .createQuery(
                """
                SELECT survey, indicator, bucket DIV 10000 AS month,
                  bucket DIV 100 MOD 100 >= 15 AS second_half, SUM(n)
                FROM indicator_tally t
                WHERE unit = :unit AND bucket BETWEEN :from AND :to
                  AND (<which>)
                GROUP BY survey, indicator, month, second_half
                """)
            .define("which", which)
            .bind("unit", unit)
            .bind("from", firstHour(from))
            .bind("to", firstHour(to) + 99)
            .bind("first", draft.first().code())
            .bind("last", draft.last().code());
    if (which.contains(":moved")) {
      query.bind("moved", draft.unit());
    }
    return query
        .map(
            (row, _) ->
                new Counted(
                    Bucket.halfMonthOf(
                        LocalDate.of(
                            row.getInt(3) / 100, row.getInt(3) % 100, row.getBoolean(4) ? 15 : 1)),
                    row.getInt(1),
                    row.getString(2),
                    row.getLong(5)))
        .list();
  }

  private static int firstHour(LocalDate day) {
    return new Bucket.Hour(day, 0).code();
  }

  private static List<UnitCorrection> list(Query query) {
    return query.map((row, _) -> correction(row)).list();
  }

  private static UnitCorrection correction(ResultSet row) throws SQLException {
    Timestamp revokedAt = row.getTimestamp("revoked_at");
    return new UnitCorrection(
        row.getInt("id"),
        new Draft(
            row.getInt("kiosk"),
            row.getInt("unit"),
            hour(row, "first_bucket"),
            hour(row, "last_bucket"),
            row.getInt("counts_at"),
            row.getString("reason")),
        row.getTimestamp("at").toInstant(),
        revokedAt == null
            ? null
            : new Revocation(row.getString("revoked_because"), revokedAt.toInstant()));
  }

  private static Bucket.Hour hour(ResultSet row, String column) throws SQLException {
    return switch (Bucket.ofCode(row.getInt(column))) {
      case Bucket.Hour hour -> hour;
      case Bucket.HalfMonth halfMonth ->
          throw new IllegalStateException("no hour in " + column + ": " + halfMonth);
    };
  }
}
