package vn.motcham.tally;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/** The derived tables, read by half-month; hours that were corrected count where they belong. */
@Singleton
final class TallyTables {
  private final Jdbi jdbi;

  TallyTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<OptionTally> listOptions(Reach reach) {
    return list(
        TallyTable.OPTION,
        reach,
        (row, _) ->
            new OptionTally(cell(row), row.getString(11), row.getString(12), row.getLong(13)));
  }

  List<CountedOptionTally> listCountedOptions(Reach reach) {
    return list(
        TallyTable.COUNTED_OPTION,
        reach,
        (row, _) ->
            new CountedOptionTally(
                cell(row),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getLong(14)));
  }

  List<IndicatorTally> listIndicators(Reach reach) {
    return listSums(TallyTable.INDICATOR, reach);
  }

  List<IndicatorTally> listHelped(Reach reach) {
    return listSums(TallyTable.HELPED, reach);
  }

  private List<IndicatorTally> listSums(TallyTable table, Reach reach) {
    return list(
        table,
        reach,
        (row, _) ->
            new IndicatorTally(
                cell(row),
                row.getString(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17)));
  }

  private <T> List<T> list(TallyTable table, Reach reach, RowMapper<T> mapper) {
    return jdbi.withHandle(handle -> query(handle, table, reach).map(mapper).list());
  }

  private static Query query(Handle handle, TallyTable table, Reach reach) {
    Set<Integer> named = new TreeSet<>(reach.units());
    List<UnitCorrection> corrected = new CorrectionTable(handle).listStanding(reach.units());
    corrected.forEach(one -> named.add(one.unit()));
    Query query =
        handle
            .createQuery(
                """
                SELECT <unit> AS counting_unit,
                  CASE WHEN t.deciding_unit = t.unit THEN <unit> ELSE t.deciding_unit END AS decider,
                  t.survey, t.round, t.channel, t.stage, t.field, t.bucket DIV 10000 AS month,
                  t.bucket DIV 100 MOD 100 >= 15 AS second_half, t.flagged, <keys>, <sums>
                FROM <table> t <corrections>
                WHERE t.unit IN (<named>) AND t.survey = :survey AND t.bucket BETWEEN :from AND :to
                  %s AND <unit> IN (<units>)
                GROUP BY counting_unit, decider, t.survey, t.round, t.channel, t.stage, t.field, month,
                  second_half, t.flagged, <keys>
                """
                    .formatted(reach.indicators().isEmpty() ? "" : "AND indicator IN (<wanted>)"))
            .define("table", table.table())
            .define("keys", String.join(", ", table.keys()))
            .define("sums", sums(table))
            .define("unit", corrected.isEmpty() ? "t.unit" : "COALESCE(c.counts_at, t.unit)")
            .define("corrections", corrected.isEmpty() ? "" : CorrectionTable.JOIN)
            .bindList("named", List.copyOf(named))
            .bindList("units", List.copyOf(reach.units()))
            .bind("survey", reach.survey())
            .bind("from", firstHour(reach.from()))
            .bind("to", firstHour(reach.to()) + 99);
    return reach.indicators().isEmpty()
        ? query
        : query.bindList("wanted", List.copyOf(reach.indicators()));
  }

  private static String sums(TallyTable table) {
    return table.numbers().stream()
        .map(number -> "SUM(" + number + ")")
        .collect(Collectors.joining(", "));
  }

  private static int firstHour(LocalDate day) {
    return new Bucket.Hour(day, 0).code();
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
        row.getString(7),
        row.getBoolean(10));
  }

  private static Channel channel(String code) {
    return Channel.find(code).orElseThrow();
  }

  private static Stage stage(String code) {
    return Stage.find(code).orElseThrow();
  }
}
