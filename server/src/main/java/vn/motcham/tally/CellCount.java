package vn.motcham.tally;

import java.util.Map;
import java.util.stream.Collectors;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Survey;

/**
 * Counts some cells of a survey anew. They are locked first, then their marks are read, then their
 * rows: so every row whose mark goes away is counted.
 */
record CellCount(Cells cells, Survey survey) {
  /** Responses marked for review, unless who looked at them found nothing wrong. */
  static final String FLAGGED =
      """
      SELECT DISTINCT f.unit, f.bucket, f.response
      FROM response_flag f
      WHERE f.unit IN (<units>) AND f.survey = :survey AND f.bucket IN (<buckets>)
        AND f.response BETWEEN :first AND :last
        AND NOT COALESCE((
          SELECT v.overturned FROM flag_review v
          WHERE v.unit = f.unit AND v.survey = f.survey AND v.bucket = f.bucket AND v.flag = f.flag
          ORDER BY v.id DESC LIMIT 1), FALSE)
      """;

  /** Tests of the way itself are stored and never counted. */
  private static final String OPTIONS =
      """
      INSERT INTO option_tally (unit, survey, bucket, round, deciding_unit, channel, stage, field,
        flagged, question, option_id, n)
      SELECT r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
        f.response IS NOT NULL AS flagged, a.question, a.option_id, COUNT(*)
      FROM response r
      LEFT JOIN (%s) AS f ON f.unit = r.unit AND f.bucket = r.bucket AND f.response = r.id
      STRAIGHT_JOIN answer a ON a.unit = r.unit AND a.survey = r.survey AND a.bucket = r.bucket
        AND a.response = r.id
      WHERE r.unit IN (<units>) AND r.survey = :survey AND r.bucket IN (<buckets>)
        AND r.id BETWEEN :first AND :last AND r.channel <> 'test' AND a.option_id <> ''
      GROUP BY r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
        flagged, a.question, a.option_id
      ON DUPLICATE KEY UPDATE n = option_tally.n + VALUES(n)
      """
          .formatted(FLAGGED);

  /** Says how many responses each of them has; one that has none is left out. */
  Map<Place, Long> run() {
    delete("option_tally");
    delete("indicator_tally");
    if (survey.indicators().stream().anyMatch(IndicatorDefinition::restsOnSeveralQuestions)) {
      delete("counted_option_tally");
    }
    Map<Place, Long> responses = responses();
    Slice.cut(responses.values().stream().mapToLong(n -> n).sum()).forEach(this::count);
    return responses;
  }

  private void delete(String table) {
    String here = "DELETE FROM " + table + " WHERE " + Cells.HERE;
    cells.here(cells.handle().createUpdate(here)).execute();
  }

  private Map<Place, Long> responses() {
    String sql =
        "SELECT unit, bucket, COUNT(*) FROM response WHERE "
            + Cells.HERE
            + " GROUP BY unit, bucket";
    return cells
        .here(cells.handle().createQuery(sql))
        .map((row, _) -> Map.entry(cells.place(row), row.getLong(3)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void count(Slice slice) {
    slice.bind(cells.here(cells.handle().createUpdate(OPTIONS))).execute();
    survey.indicators().forEach(indicator -> new IndicatorCount(this, slice, indicator).run());
  }
}
