package vn.motcham.indicator;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Method;

/**
 * Figures from evidence. What would tell of fewer than k people has none.
 *
 * <p>What SIPAS (QĐ 1001/QĐ-BNV) does with several questions could not be read; the four ways that
 * a definition may declare are those that the published figures leave open. For health they are in
 * the note on the ministry's quality site: mean, share of answers at 4 or 5, mean of the
 * expectation met, share who would return, and share of those satisfied throughout.
 */
record Estimation(Evidence evidence, Disclosure disclosure) {

  Figure figure(Formula formula) {
    IndicatorDefinition definition = formula.definition();
    return switch (formula.rollUp()) {
      case WEIGHTED_PARTS -> weighted(formula);
      case POOLED_ANSWERS, MEAN_OF_QUESTIONS, MEAN_OF_FACTORS -> {
        PooledSums sums = evidence.sumsOf(definition.id());
        yield disclosure.holds(sums.n()) ? figure(formula, sums) : hidden();
      }
    };
  }

  List<QuestionCounts> counts(Formula formula) {
    return formula.questions().stream()
        .map(question -> QuestionCounts.of(formula.definition(), question, evidence))
        .toList();
  }

  private Figure figure(Formula formula, PooledSums sums) {
    return switch (formula.rollUp()) {
      case POOLED_ANSWERS -> measured(formula, pooled(formula, sums), sums.n());
      case MEAN_OF_QUESTIONS -> meanOfQuestions(formula, sums.n());
      case MEAN_OF_FACTORS -> meanOfFactors(formula, sums.n());
      case WEIGHTED_PARTS -> throw new IllegalArgumentException(formula.definition().id());
    };
  }

  private static Estimate pooled(Formula formula, PooledSums sums) {
    Method method = formula.definition().method();
    if (method.isShare() && formula.hasOneValueEach()) {
      return Estimate.ofShare(sums.share());
    }
    Estimate estimate = Estimate.ofSums(sums, formula.span());
    return method == Method.EXPECTATION_MEAN ? estimate.hundredth() : estimate;
  }

  /** Every question counts alike here, so each must hold k respondents of its own. */
  private Figure meanOfQuestions(Formula formula, long n) {
    List<QuestionCounts> counts = counts(formula);
    return counts.stream().allMatch(each -> disclosure.holds(each.answered()))
        ? measured(formula, RollUp.mean(estimates(formula, counts)), n)
        : hidden();
  }

  private Figure meanOfFactors(Formula formula, long n) {
    int minimum = formula.definition().minimumRespondents();
    Collection<List<QuestionCounts>> factors =
        counts(formula).stream().collect(groupingBy(each -> each.question().factor())).values();
    if (!factors.stream().allMatch(factor -> mostAnswered(factor) >= minimum)) {
      return new Figure.TooFewPerFactor(minimum);
    }
    List<Estimate> pooled =
        factors.stream().map(factor -> RollUp.pooled(estimates(formula, factor))).toList();
    return measured(formula, RollUp.mean(pooled), n);
  }

  /** At least so many people answered something in this factor. */
  private static long mostAnswered(List<QuestionCounts> factor) {
    return factor.stream().mapToLong(QuestionCounts::answered).max().orElse(0);
  }

  private static List<Estimate> estimates(Formula formula, List<QuestionCounts> counts) {
    return counts.stream()
        .filter(each -> each.answered() > 0)
        .map(each -> each.estimate(formula.definition()))
        .toList();
  }

  /** As firm as the part with the fewest people; where a part has no figure there is none. */
  private Figure weighted(Formula formula) {
    List<Figure> figures = formula.parts().stream().map(this::figure).toList();
    Optional<Figure> without =
        figures.stream().filter(figure -> !(figure instanceof Measured)).findFirst();
    if (without.isPresent()) {
      return without.get();
    }
    List<Measured> parts = figures.stream().map(Measured.class::cast).toList();
    long fewest = parts.stream().mapToLong(Measured::respondents).min().orElseThrow();
    List<Estimate> estimates =
        parts.stream()
            .map(part -> new Estimate(part.value(), part.interval(), part.respondents()))
            .toList();
    List<Fraction> weights =
        formula.definition().parts().stream().map(part -> Fraction.of(part.weight())).toList();
    return measured(formula, RollUp.weighted(estimates, weights), fewest);
  }

  private static Measured measured(Formula formula, Estimate estimate, long respondents) {
    IndicatorDefinition definition = formula.definition();
    return Measured.of(
        Measure.of(definition.method()), estimate, respondents, definition.minimumRespondents());
  }

  private Figure hidden() {
    return new Figure.Suppressed(disclosure.k());
  }
}
