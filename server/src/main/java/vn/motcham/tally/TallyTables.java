package vn.motcham.tally;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/** The derived tables, read by half-month. */
@Singleton
final class TallyTables {
  private final Jdbi jdbi;

  TallyTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<OptionTally> listOptions(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            between(
                    handle,
                    "option_tally",
                    "question, option_id",
                    "SUM(n)",
                    units,
                    survey,
                    from,
                    to)
                .map(
                    (row, _) ->
                        new OptionTally(
                            cell(row), row.getString(10), row.getString(11), row.getLong(12)))
                .list());
  }

  List<CountedOptionTally> listCountedOptions(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            between(
                    handle,
                    "counted_option_tally",
                    "indicator, question, option_id",
                    "SUM(n)",
                    units,
                    survey,
                    from,
                    to)
                .map(
                    (row, _) ->
                        new CountedOptionTally(
                            cell(row),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12),
                            row.getLong(13)))
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
                            row.getString(10),
                            row.getLong(11),
                            row.getLong(12),
                            row.getLong(13),
                            row.getLong(14),
                            row.getLong(15),
                            row.getLong(16)))
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
            SELECT unit, deciding_unit, survey, round, channel, stage, field, bucket DIV 10000 AS month,
              bucket DIV 100 MOD 100 >= 15 AS second_half, <keys>, <sums>
            FROM <table>
            WHERE unit IN (<units>) AND survey = :survey AND bucket BETWEEN :from AND :to
            GROUP BY unit, deciding_unit, survey, round, channel, stage, field, month, second_half, <keys>
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
    int month = row.getInt(8);
    LocalDate first = LocalDate.of(month / 100, month % 100, row.getBoolean(9) ? 15 : 1);
    return new Cell(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        new Bucket.HalfMonth(first),
        channel(row.getString(5)),
        stage(row.getString(6)),
        row.getString(7));
  }

  private static Channel channel(String code) {
    return Channel.find(code).orElseThrow();
  }

  private static Stage stage(String code) {
    return Stage.find(code).orElseThrow();
  }
}
