package vn.motcham.response;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.motcham.survey.Channel;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Question;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;

/** The derived tables: written cell by cell, read by half-month. */
@Singleton
final class TallyTables {
  private static final String HERE = "unit = :unit AND survey = :survey AND bucket = :bucket";

  private final Jdbi jdbi;

  TallyTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is counted at once. */
  record Place(int unit, int survey, int bucket) {}

  static List<Place> changed(Handle handle, int limit) {
    return handle
        .createQuery("SELECT DISTINCT unit, survey, bucket FROM changed_cell LIMIT :limit")
        .bind("limit", limit)
        .map((row, _) -> place(row))
        .list();
  }

  static List<Place> all(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT unit, survey, bucket FROM response")
        .map((row, _) -> place(row))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getInt(1), row.getInt(2), row.getInt(3));
  }

  static void lock(Handle handle, Place place) {
    here(
            handle.createUpdate(
                """
                INSERT INTO tallied_cell (unit, survey, bucket, recounts)
                VALUES (:unit, :survey, :bucket, 1)
                ON DUPLICATE KEY UPDATE recounts = recounts + 1
                """),
            place)
        .execute();
  }

  static List<byte[]> marks(Handle handle, Place place) {
    return here(handle.createQuery("SELECT mark FROM changed_cell WHERE " + HERE), place)
        .mapTo(byte[].class)
        .list();
  }

  static void unmark(Handle handle, Place place, List<byte[]> marks) {
    if (!marks.isEmpty()) {
      here(
              handle
                  .createUpdate("DELETE FROM changed_cell WHERE " + HERE + " AND mark IN (<marks>)")
                  .bindList("marks", marks),
              place)
          .execute();
    }
  }

  static void clear(Handle handle, Place place) {
    here(handle.createUpdate("DELETE FROM option_tally WHERE " + HERE), place).execute();
    here(handle.createUpdate("DELETE FROM indicator_tally WHERE " + HERE), place).execute();
  }

  static void countOptions(Handle handle, Place place) {
    here(
            handle.createUpdate(
                """
                INSERT INTO option_tally (unit, survey, bucket, deciding_unit, channel, stage, field,
                  question, option_id, n)
                SELECT r.unit, r.survey, r.bucket, r.deciding_unit, r.channel, r.stage, r.field,
                  a.question, a.option_id, COUNT(*)
                FROM response r
                JOIN answer a ON a.unit = r.unit AND a.survey = r.survey AND a.bucket = r.bucket
                  AND a.response = r.id
                WHERE r.unit = :unit AND r.survey = :survey AND r.bucket = :bucket
                  AND a.option_id <> ''
                GROUP BY r.unit, r.survey, r.bucket, r.deciding_unit, r.channel, r.stage, r.field,
                  a.question, a.option_id
                """),
            place)
        .execute();
  }

  /**
   * A response counts when it answers enough of the indicator's questions with options that score.
   */
  static void countIndicator(
      Handle handle, Place place, IndicatorDefinition indicator, Survey survey) {
    List<String> satisfied =
        options(survey, indicator, score -> score >= indicator.satisfiedFrom());
    here(
            handle
                .createUpdate(
                    """
                    INSERT INTO indicator_tally (unit, survey, bucket, deciding_unit, channel, stage,
                      field, indicator, n, s, m, ss, sm, mm)
                    SELECT unit, survey, bucket, deciding_unit, channel, stage, field, :indicator,
                      COUNT(*), SUM(s), SUM(m), SUM(s * s), SUM(s * m), SUM(m * m)
                    FROM (
                      SELECT r.unit, r.survey, r.bucket, r.deciding_unit, r.channel, r.stage, r.field,
                        r.id, SUM(CONCAT(a.question, '/', a.option_id) IN (<satisfied>)) AS s,
                        COUNT(*) AS m
                      FROM response r
                      JOIN answer a ON a.unit = r.unit AND a.survey = r.survey
                        AND a.bucket = r.bucket AND a.response = r.id
                      WHERE r.unit = :unit AND r.survey = :survey AND r.bucket = :bucket
                        AND CONCAT(a.question, '/', a.option_id) IN (<scored>)
                      GROUP BY r.unit, r.survey, r.bucket, r.deciding_unit, r.channel, r.stage,
                        r.field, r.id
                      HAVING COUNT(*) >= :enough) AS respondent
                    GROUP BY unit, survey, bucket, deciding_unit, channel, stage, field
                    """)
                .bindList("satisfied", satisfied)
                .bindList("scored", options(survey, indicator, _ -> true))
                .bind("indicator", indicator.id())
                .bind("enough", enough(indicator)),
            place)
        .execute();
  }

  private static int enough(IndicatorDefinition indicator) {
    return indicator
        .minimumAnswered()
        .multiply(BigDecimal.valueOf(indicator.questions().size()))
        .setScale(0, RoundingMode.CEILING)
        .max(BigDecimal.ONE)
        .intValueExact();
  }

  /** {@code question/option} for every option of the indicator's questions whose score passes. */
  private static List<String> options(
      Survey survey, IndicatorDefinition indicator, IntPredicate passes) {
    return indicator.questions().stream()
        .flatMap(id -> survey.findQuestion(id).stream())
        .filter(Question.SingleChoice.class::isInstance)
        .map(Question.SingleChoice.class::cast)
        .flatMap(
            question ->
                question.scale().options().stream()
                    .filter(o -> o.score().isPresent() && passes.test(o.score().getAsInt()))
                    .map(option -> question.id() + "/" + option.id()))
        .toList();
  }

  List<OptionTally> listOptions(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            between(handle, "option_tally", "question, option_id", "SUM(n)", units, survey, from, to)
                .map(
                    (row, _) ->
                        new OptionTally(
                            cell(row), row.getString(9), row.getString(10), row.getLong(11)))
                .list());
  }

  List<IndicatorTally> listIndicators(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            between(
                    handle,
                    "indicator_tally",
                    "indicator",
                    "SUM(n), SUM(s), SUM(m), SUM(ss), SUM(sm), SUM(mm)",
                    units,
                    survey,
                    from,
                    to)
                .map(
                    (row, _) ->
                        new IndicatorTally(
                            cell(row),
                            row.getString(9),
                            row.getLong(10),
                            row.getLong(11),
                            row.getLong(12),
                            row.getLong(13),
                            row.getLong(14),
                            row.getLong(15)))
                .list());
  }

  private static Query between(
      Handle handle,
      String table,
      String keys,
      String sums,
      Collection<Integer> units,
      int survey,
      LocalDate from,
      LocalDate to) {
    return handle
        .createQuery(
            """
            SELECT unit, deciding_unit, survey, channel, stage, field, bucket DIV 10000 AS month,
              bucket DIV 100 MOD 100 >= 15 AS second_half, <keys>, <sums>
            FROM <table>
            WHERE unit IN (<units>) AND survey = :survey AND bucket BETWEEN :from AND :to
            GROUP BY unit, deciding_unit, survey, channel, stage, field, month, second_half, <keys>
            """)
        .define("table", table)
        .define("keys", keys)
        .define("sums", sums)
        .bindList("units", List.copyOf(units))
        .bind("survey", survey)
        .bind("from", new Bucket.Hour(from, 0).code())
        .bind("to", new Bucket.Hour(to, 0).code() + 99);
  }

  private static Cell cell(ResultSet row) throws SQLException {
    int month = row.getInt(7);
    LocalDate first = LocalDate.of(month / 100, month % 100, row.getBoolean(8) ? 15 : 1);
    return new Cell(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        new Bucket.HalfMonth(first),
        channel(row.getString(4)),
        stage(row.getString(5)),
        row.getString(6));
  }

  private static Channel channel(String code) {
    return Channel.find(code).orElseThrow();
  }

  private static Stage stage(String code) {
    return Stage.find(code).orElseThrow();
  }

  private static <S extends SqlStatement<S>> S here(S statement, Place place) {
    return statement
        .bind("unit", place.unit())
        .bind("survey", place.survey())
        .bind("bucket", place.bucket());
  }
}
