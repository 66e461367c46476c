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
import vn.motcham.response.Cell;
import vn.motcham.response.IndicatorTally;
import vn.motcham.response.OptionTally;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Method;
import vn.motcham.survey.IndicatorDefinition.RollUp;
import vn.motcham.survey.IndicatorDefinition.Unscored;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Text;

/** Counts to compute with, as the tables of the tests name them. */
final class Counted {
  static final String RATING = "rating";
  static final String OVERALL = "overall";

  private Counted() {}

  static Cell cell() {
    return cell(Channel.RECEIPT, Stage.RESULT, "land", LocalDate.of(2026, 7, 1));
  }

  static Cell cell(Channel channel, Stage stage, String field, LocalDate day) {
    return new Cell(1, 1, 1, 0, Bucket.halfMonthOf(day), channel, stage, field);
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
            new OptionTally(cell, OVERALL, "5", satisfied)));
  }

  static Evidence together(Evidence... all) {
    List<IndicatorTally> sums = new ArrayList<>();
    List<OptionTally> options = new ArrayList<>();
    for (Evidence each : all) {
      sums.addAll(each.sums());
      options.addAll(each.options());
    }
    return new Evidence(sums, options);
  }

  static Formula rating() {
    return formula(RollUp.POOLED_ANSWERS, question(OVERALL, ""));
  }

  static Formula formula(RollUp rollUp, ScoredQuestion... questions) {
    List<ScoredQuestion> all = List.of(questions);
    IndicatorDefinition definition =
        new IndicatorDefinition(
            RATING,
            new Text(Map.of("vi", "Mức độ hài lòng")),
            Construct.PROCEDURE_HANDLING,
            Method.SHARE_SATISFIED,
            rollUp,
            all.stream().map(ScoredQuestion::id).toList(),
            List.of(),
            OptionalInt.of(4),
            new BigDecimal("0.8"),
            Unscored.NOT_APPLICABLE,
            IndicatorDefinition.FIRM_FROM,
            List.of());
    return new Formula(definition, all);
  }

  /** Five levels, and "0", which counts nowhere. */
  static ScoredQuestion question(String id, String factor) {
    List<ScoredOption> options = new ArrayList<>();
    IntStream.rangeClosed(1, 5)
        .forEach(s -> options.add(new ScoredOption(String.valueOf(s), OptionalInt.of(s))));
    options.add(new ScoredOption("0", OptionalInt.empty()));
    return new ScoredQuestion(id, factor, options);
  }
}
