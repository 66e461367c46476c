package vn.motcham.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import vn.motcham.survey.Channel;
import vn.motcham.survey.IndicatorDefinition;

/**
 * Counts one indicator over some cells: respondent by respondent, those whose answers to the
 * questions that apply to them are enough.
 */
record IndicatorCount(CellCount count, Slice slice, IndicatorDefinition indicator) {
  /** Who counts, with their sum and the number of their answers, on channels that weigh alike. */
  private static final String RESPONDENTS =
      """
      SELECT r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
        f.response IS NOT NULL AS flagged, r.id, %s AS s, %s AS m
      FROM response r
      LEFT JOIN (%s) AS f ON f.unit = r.unit AND f.bucket = r.bucket AND f.response = r.id
      STRAIGHT_JOIN answer a ON a.unit = r.unit AND a.survey = r.survey AND a.bucket = r.bucket
        AND a.response = r.id
      WHERE r.unit IN (<units>) AND r.survey = :survey AND r.bucket IN (<buckets>)
        AND r.id BETWEEN :first AND :last AND r.channel IN (<channels>)
        AND CONCAT(a.question, '/', a.option_id) IN (<weighed>)
      GROUP BY r.unit, r.survey, r.bucket, r.round, r.deciding_unit, r.channel, r.stage, r.field,
        flagged, r.id
      HAVING %s >= GREATEST(1, :minimum * (:always + %s))
      """;

  private static final String SUMS =
      """
      INSERT INTO indicator_tally (unit, survey, bucket, round, deciding_unit, channel, stage, field,
        flagged, indicator, n, s, m, ss, sm, mm)
      SELECT c.unit, c.survey, c.bucket, c.round, c.deciding_unit, c.channel, c.stage, c.field,
        c.flagged, :indicator, COUNT(*), SUM(c.s), SUM(c.m), SUM(c.s * c.s), SUM(c.s * c.m),
        SUM(c.m * c.m)
      FROM (%s) AS c
      GROUP BY c.unit, c.survey, c.bucket, c.round, c.deciding_unit, c.channel, c.stage, c.field,
        c.flagged
      ON DUPLICATE KEY UPDATE n = indicator_tally.n + VALUES(n),
        s = indicator_tally.s + VALUES(s), m = indicator_tally.m + VALUES(m),
        ss = indicator_tally.ss + VALUES(ss), sm = indicator_tally.sm + VALUES(sm),
        mm = indicator_tally.mm + VALUES(mm)
      """;

  private static final String OPTIONS =
      """
      INSERT INTO counted_option_tally (unit, survey, bucket, round, deciding_unit, channel, stage,
        field, flagged, indicator, question, option_id, n)
      SELECT c.unit, c.survey, c.bucket, c.round, c.deciding_unit, c.channel, c.stage, c.field,
        c.flagged, :indicator, a.question, a.option_id, COUNT(*)
      FROM (%s) AS c
      STRAIGHT_JOIN answer a ON a.unit = c.unit AND a.survey = c.survey AND a.bucket = c.bucket
        AND a.response = c.id
      WHERE a.question IN (<questions>) AND a.option_id <> ''
      GROUP BY c.unit, c.survey, c.bucket, c.round, c.deciding_unit, c.channel, c.stage, c.field,
        c.flagged, a.question, a.option_id
      ON DUPLICATE KEY UPDATE n = counted_option_tally.n + VALUES(n)
      """;

  void run() {
    channels()
        .forEach(
            (weights, channels) -> {
              if (!weights.worth().isEmpty()) {
                count(weights, channels);
              }
            });
  }

  /** Tests of the way itself are stored and never counted. */
  private Map<AnswerWeights, List<Channel>> channels() {
    Map<AnswerWeights, List<Channel>> channels = new LinkedHashMap<>();
    Arrays.stream(Channel.values())
        .filter(Channel.ASKED::contains)
        .forEach(
            channel ->
                channels
                    .computeIfAbsent(
                        AnswerWeights.of(count.survey(), indicator, channel),
                        _ -> new ArrayList<>())
                    .add(channel));
    return channels;
  }

  private void count(AnswerWeights weights, List<Channel> channels) {
    execute(SUMS, weights, channels, Map.of());
    if (indicator.restsOnSeveralQuestions()) {
      execute(OPTIONS, weights, channels, Map.of("questions", indicator.questions()));
    }
  }

  private void execute(
      String sql, AnswerWeights weights, List<Channel> channels, Map<String, List<String>> more) {
    Map<String, List<String>> lists = new LinkedHashMap<>(more);
    String worth = sum("worth", weights.worth(), lists);
    String applicable = sum("applicable", weights.applicable(), lists);
    String answered = "SUM(CONCAT(a.question, '/', a.option_id) IN (<scored>))";
    lists.put("scored", List.copyOf(weights.worth().keySet()));
    lists.put("weighed", List.copyOf(weights.weighed()));
    lists.put("channels", channels.stream().map(Channel::code).toList());
    String respondents =
        RESPONDENTS.formatted(
            s(worth, answered), m(answered), CellCount.FLAGGED, answered, applicable);
    Cells cells = count.cells();
    Update update = slice.bind(cells.here(cells.handle().createUpdate(sql.formatted(respondents))));
    lists.forEach(update::bindList);
    update
        .bind("indicator", indicator.id())
        .bind("minimum", indicator.minimumAnswered())
        .bind("always", weights.always())
        .execute();
  }

  /** What a respondent adds to the numerator. */
  private String s(String worth, String answered) {
    return switch (indicator.method()) {
      case SHARE_SATISFIED, MEAN, EXPECTATION_MEAN, RETURN_RATE, POINTS -> worth;
      case ALL_SATISFIED -> "(" + worth + " = " + answered + ")";
    };
  }

  /** What a respondent adds to the denominator: their answers, or themselves. */
  private String m(String answered) {
    return switch (indicator.method()) {
      case SHARE_SATISFIED, MEAN -> answered;
      case ALL_SATISFIED, EXPECTATION_MEAN, RETURN_RATE, POINTS -> "1";
    };
  }

  /**
   * The sum of the weights of a respondent's answers, in SQL; the answers go to lists by weight. An
   * option has its weight once, a number as often as it says.
   */
  private static String sum(
      String name, Map<String, Integer> weights, Map<String, List<String>> lists) {
    Map<Integer, List<String>> byWeight =
        weights.keySet().stream().sorted().collect(Collectors.groupingBy(weights::get));
    byWeight.remove(0);
    List<String> terms = new ArrayList<>();
    byWeight.forEach(
        (weight, answers) -> {
          String list = name + terms.size();
          lists.put(list, answers);
          terms.add(
              "%d * (CONCAT(a.question, '/', a.option_id) IN (<%s>))".formatted(weight, list));
        });
    return terms.isEmpty()
        ? "0"
        : "SUM(COALESCE(a.number, 1) * (" + String.join(" + ", terms) + "))";
  }
}
