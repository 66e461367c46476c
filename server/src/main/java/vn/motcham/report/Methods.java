package vn.motcham.report;

import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.OptionalInt;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.ScoredQuestion;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.IndicatorDefinition;

/** How an indicator is computed, in a few plain words. */
final class Methods {
  private Methods() {}

  static String of(Formula formula, Language language) {
    IndicatorDefinition definition = formula.definition();
    IntSummaryStatistics scores = scores(formula);
    return Texts.get(
        language,
        key(definition),
        Map.of(
            "0", Integer.toString(definition.questions().size()),
            "1", Integer.toString(Math.min(scores.getMin(), scores.getMax())),
            "2", Integer.toString(Math.max(scores.getMin(), scores.getMax()))));
  }

  private static String key(IndicatorDefinition definition) {
    String method = "report.method." + definition.method().code();
    return switch (definition.method()) {
      case SHARE_SATISFIED, MEAN ->
          definition.questions().size() == 1
              ? method + ".one"
              : method + "." + definition.rollUp().code();
      case ALL_SATISFIED, EXPECTATION_MEAN, RETURN_RATE, POINTS -> method;
    };
  }

  private static IntSummaryStatistics scores(Formula formula) {
    return formula.questions().stream()
        .flatMap(question -> question.options().stream())
        .map(ScoredQuestion.ScoredOption::score)
        .flatMapToInt(OptionalInt::stream)
        .summaryStatistics();
  }
}
