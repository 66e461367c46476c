package vn.motcham.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.motcham.indicator.ScoredQuestion.ScoredOption;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Method;
import vn.motcham.survey.IndicatorDefinition.Part;
import vn.motcham.survey.IndicatorDefinition.RollUp;
import vn.motcham.survey.IndicatorDefinition.Unscored;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Text;
import vn.motcham.tally.Cell;
import vn.motcham.tally.CountedOptionTally;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.OptionTally;

/** Counts to compute with, as the tables of the tests name them. */
final class Counted {
  static final String RATING = "rating";
  static final String OVERALL = "overall";

  private Counted() {}

  static Cell cell() {
    return cell(Channel.RECEIPT, Stage.RESULT, "land", LocalDate.of(2026, 7, 1));
  }

  static Cell cell(Channel channel, Stage stage, String field, LocalDate day) {
    return new Cell(1, 1, 1, 0, Bucket.halfMonthOf(day), channel, stage, field, false);
  }

  static IndicatorTally one(Cell cell, long s, long m) {
    return new IndicatorTally(cell, RATING, 1, s, m, s * s, s * m, m * m);
  }

  /** Ratings of the overall question: so many satisfied, so many not. */
  static Evidence ratings(Cell cell, long satisfied, long others) {
    long n = satisfied + others;
    return new Evidence(
        List.of(new IndicatorTally(cell, RATING, n, satisfied, n, satisfied, satisfied, n)),
        List.of(
            new OptionTally(cell, OVERALL, "2", others),
            new OptionTally(cell, OVERALL, "5", satisfied)),
        List.of());
  }

  static Evidence together(Evidence... all) {
    List<IndicatorTally> sums = new ArrayList<>();
    List<OptionTally> options = new ArrayList<>();
    List<CountedOptionTally> counted = new ArrayList<>();
    for (Evidence each : all) {
      sums.addAll(each.sums());
      options.addAll(each.options());
      counted.addAll(each.counted());
    }
    return new Evidence(sums, options, counted);
  }

  static Formula rating() {
    return formula(RollUp.POOLED_ANSWERS, question(OVERALL, ""));
  }

  static Formula formula(RollUp rollUp, ScoredQuestion... questions) {
    return formula(RATING, rollUp, List.of(questions), List.of());
  }

  static Formula formula(
      String id, RollUp rollUp, List<ScoredQuestion> questions, List<Part> parts) {
    IndicatorDefinition definition =
        new IndicatorDefinition(
            id,
            new Text(Map.of("vi", "Mức độ hài lòng")),
            Construct.PROCEDURE_HANDLING,
            Method.SHARE_SATISFIED,
            rollUp,
            questions.stream().map(ScoredQuestion::id).toList(),
            parts,
            OptionalInt.of(4),
            new BigDecimal("0.8"),
            Unscored.NOT_APPLICABLE,
            IndicatorDefinition.FIRM_FROM,
            List.of());
    List<Formula> formulas =
        parts.stream()
            .map(
                part ->
                    formula(
                        part.indicator(),
                        RollUp.POOLED_ANSWERS,
                        List.of(question(OVERALL, "")),
                        List.of()))
            .toList();
    return new Formula(definition, questions, formulas);
  }

  /** Two indicators of a survey, each with its weight; their tallies have their ids. */
  static Formula weighted(String first, String second, String weight) {
    BigDecimal one = new BigDecimal(weight);
    List<Part> parts =
        List.of(new Part(first, one), new Part(second, BigDecimal.ONE.subtract(one)));
    return formula(RATING, RollUp.WEIGHTED_PARTS, List.of(), parts);
  }

  /** Five levels, and "0", which counts nowhere. */
  static ScoredQuestion question(String id, String factor) {
    List<ScoredOption> options = new ArrayList<>();
    IntStream.rangeClosed(1, 5)
        .forEach(s -> options.add(new ScoredOption(String.valueOf(s), OptionalInt.of(s))));
    options.add(new ScoredOption("0", OptionalInt.empty()));
    return ScoredQuestion.of(id, factor, options);
  }
}
