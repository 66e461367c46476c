package vn.motcham.tally;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import vn.motcham.answer.AnswersText;
import vn.motcham.answer.KeptAnswer;
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
      SELECT r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
        r.answers, r.helped IS NOT NULL AS helped, f.response IS NOT NULL AS flagged
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

  private void add(Slice slice, Count count) {
    Map<String, Map<Choice, Integer>> alike = new HashMap<>();
    slice
        .bind(cells.here(cells.handle().createQuery(RESPONSES)))
        .map(
            (row, _) ->
                new Kept(TallyRows.cell(row), row.getBoolean("helped"), row.getString("answers")))
        .forEach(
            kept ->
                count.add(
                    new Respondent(
                        kept.cell(),
                        kept.helped(),
                        alike.computeIfAbsent(kept.answers(), CellCount::choices))));
  }

  private record Kept(Cell cell, boolean helped, String answers) {}

  /** To how often each counts. */
  private static Map<Choice, Integer> choices(String answers) {
    Map<Choice, Integer> choices = new HashMap<>();
    for (KeptAnswer answer : AnswersText.read(answers)) {
      Choice choice = new Choice(answer.question(), answer.option());
      switch (answer) {
        case KeptAnswer.Chosen _ -> choices.put(choice, 1);
        case KeptAnswer.Amount(_, int number) -> choices.put(choice, number);
        case KeptAnswer.Words _ -> {}
      }
    }
    return Map.copyOf(choices);
  }
}
