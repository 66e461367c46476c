package vn.motcham.tally;

import static java.lang.Integer.parseInt;
import static java.util.stream.Collectors.toMap;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.motcham.survey.Survey;
import vn.motcham.tally.Respondent.Choice;

/**
 * Counts some cells of a survey anew. They are locked first, then their marks are read, then their
 * rows: so every row whose mark goes away is counted.
 */
record CellCount(Cells cells, Survey survey) {
  /** Those marked for review are so unless who looked at them found nothing wrong. */
  private static final String RESPONSES =
      """
      SELECT r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field, r.id,
        f.response IS NOT NULL AS flagged
      FROM response r
      LEFT JOIN (
        SELECT DISTINCT f.unit, f.bucket, f.response
        FROM response_flag f
        WHERE f.unit IN (<units>) AND f.survey = :survey AND f.bucket IN (<buckets>)
          AND f.response BETWEEN :first AND :last
          AND NOT COALESCE((
            SELECT v.overturned FROM flag_review v
            WHERE v.unit = f.unit AND v.survey = f.survey AND v.bucket = f.bucket
              AND v.flag = f.flag
            ORDER BY v.id DESC LIMIT 1), FALSE)
      ) AS f ON f.unit = r.unit AND f.bucket = r.bucket AND f.response = r.id
      WHERE r.unit IN (<units>) AND r.survey = :survey AND r.bucket IN (<buckets>)
        AND r.id BETWEEN :first AND :last
      """;

  /**
   * Of a text, no more than a commitment to it is kept here. One row for a response: to carry each
   * answer by itself takes longer than to count it.
   */
  private static final String ANSWERS =
      """
      SELECT response, COUNT(*), GROUP_CONCAT(question, '/', option_id, '/', COALESCE(number, 1))
      FROM answer
      WHERE unit IN (<units>) AND survey = :survey AND bucket IN (<buckets>)
        AND response BETWEEN :first AND :last AND commitment IS NULL
      GROUP BY unit, survey, bucket, response
      """;

  /**
   * What was counted.
   *
   * @param responses how many each of them has; one that has none is left out
   */
  record Counted(Map<Place, Long> responses, TallyRows rows) {}

  Counted run() {
    Map<Place, Long> responses = responses();
    Count count = new Count(survey);
    for (Slice slice : Slice.cut(responses.values().stream().mapToLong(n -> n).sum())) {
      add(slice, count);
    }
    return new Counted(responses, count.rows());
  }

  private Map<Place, Long> responses() {
    String sql =
        "SELECT unit, bucket, COUNT(*) FROM response WHERE "
            + Cells.HERE
            + " GROUP BY unit, bucket";
    return cells
        .here(cells.handle().createQuery(sql))
        .map((row, _) -> Map.entry(cells.place(row), row.getLong(3)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Answers whose response came between the two statements wait: it has left a mark. */
  private void add(Slice slice, Count count) {
    Map<ByteBuffer, Cell> places = places(slice);
    Map<String, Map<Choice, Integer>> alike = new HashMap<>();
    slice
        .bind(cells.here(cells.handle().createQuery(ANSWERS)))
        .map((row, _) -> new Answers(id(row.getBytes(1)), row.getInt(2), row.getString(3)))
        .forEach(
            answers -> {
              Cell cell = places.get(answers.response());
              if (cell != null) {
                count.add(
                    new Respondent(
                        cell, alike.computeIfAbsent(answers.all(), _ -> answers.choices())));
              }
            });
  }

  private Map<ByteBuffer, Cell> places(Slice slice) {
    return slice
        .bind(cells.here(cells.handle().createQuery(RESPONSES)))
        .map((row, _) -> Map.entry(id(row.getBytes("id")), TallyRows.cell(row)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static ByteBuffer id(byte[] bytes) {
    return ByteBuffer.wrap(bytes);
  }

  /**
   * Those of a response.
   *
   * @param all question, option and how often it counts, of each
   */
  private record Answers(ByteBuffer response, int count, String all) {
    Map<Choice, Integer> choices() {
      Map<Choice, Integer> choices =
          Arrays.stream(all.split(",", -1))
              .map(answer -> answer.split("/", -1))
              .collect(toMap(part -> new Choice(part[0], part[1]), part -> parseInt(part[2])));
      if (choices.size() != count) {
        throw new IllegalStateException("the database cuts off what it joins");
      }
      return Map.copyOf(choices);
    }
  }
}
