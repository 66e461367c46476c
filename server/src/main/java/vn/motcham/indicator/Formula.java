package vn.motcham.indicator;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Figure.Suppressed;
import vn.motcham.survey.Construct;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Survey;

/**
 * An indicator's definition with what must be known of the questions that it names.
 *
 * @param questions those of the definition, in its order
 */
public record Formula(IndicatorDefinition definition, List<ScoredQuestion> questions) {
  public Formula {
    questions = List.copyOf(questions);
    List<String> ids = questions.stream().map(ScoredQuestion::id).toList();
    if (!ids.equals(definition.questions())) {
      throw new IllegalArgumentException(definition.id() + " is not made of " + ids);
    }
  }

  /**
   * An indicator of a survey.
   *
   * @throws NoSuchElementException if the survey lacks a question that the indicator names
   */
  public static Formula of(Survey survey, IndicatorDefinition definition) {
    return new Formula(
        definition,
        definition.questions().stream()
            .map(id -> ScoredQuestion.of(survey.findQuestion(id).orElseThrow()))
            .toList());
  }

  public Construct construct() {
    return definition.construct();
  }

  /** Whether the figure can be had from the sums alone, without the counts of the options. */
  public boolean needsOnlySums() {
    return switch (definition.rollUp()) {
      case POOLED_ANSWERS, WEIGHTED_PARTS -> true;
      case MEAN_OF_QUESTIONS, MEAN_OF_FACTORS -> false;
    };
  }

  long respondents(Evidence evidence) {
    return evidence.sumsOf(definition.id()).n();
  }

  Indicator withheld(Figure reason) {
    return indicator(reason, List.of());
  }

  Indicator indicator(Evidence evidence, Disclosure disclosure) {
    if (questions.isEmpty()) {
      return withheld(new Figure.NoData());
    }
    if (!disclosure.holds(respondents(evidence))) {
      return withheld(new Suppressed(disclosure.k()));
    }
    List<QuestionCounts> counts =
        questions.stream().map(question -> QuestionCounts.of(question, evidence)).toList();
    return switch (figure(evidence, counts, disclosure)) {
      case Measured measured -> indicator(measured, results(counts, disclosure));
      case Suppressed why -> withheld(why);
      case Figure.TooFewPerFactor why -> withheld(why);
      case Figure.NoData why -> withheld(why);
    };
  }

  private Indicator indicator(Figure figure, List<QuestionResult> results) {
    return new Indicator(
        definition.id(), definition.construct(), definition.method(), figure, results);
  }

  private Figure figure(Evidence evidence, List<QuestionCounts> counts, Disclosure disclosure) {
    PooledSums sums = evidence.sumsOf(definition.id());
    return switch (definition.rollUp()) {
      case POOLED_ANSWERS, WEIGHTED_PARTS ->
          new Measured(sums.share().value(), interval(sums), sums.n());
      case MEAN_OF_QUESTIONS -> meanOfQuestions(sums.n(), counts, disclosure);
      case MEAN_OF_FACTORS -> meanOfFactors(sums.n(), counts);
    };
  }

  private Interval interval(PooledSums sums) {
    return questions.size() == 1
        ? Interval.wilson(sums.share().value(), sums.n())
        : sums.interval();
  }

  /** Every question counts alike here, so each must hold k respondents of its own. */
  private Figure meanOfQuestions(long n, List<QuestionCounts> counts, Disclosure disclosure) {
    if (!counts.stream().allMatch(each -> disclosure.holds(each.answered()))) {
      return new Suppressed(disclosure.k());
    }
    List<Share> shares = shares(counts);
    return new Measured(RollUp.meanOfQuestions(shares), RollUp.intervalOfQuestions(shares), n);
  }

  private Figure meanOfFactors(long n, List<QuestionCounts> counts) {
    Map<String, List<QuestionCounts>> factors =
        counts.stream().collect(groupingBy(each -> each.question().factor()));
    if (!factors.values().stream().allMatch(factor -> mostAnswered(factor) >= Measured.FIRM_FROM)) {
      return new Figure.TooFewPerFactor(Measured.FIRM_FROM);
    }
    List<List<Share>> shares = factors.values().stream().map(this::shares).toList();
    return new Measured(RollUp.meanOfFactors(shares), RollUp.intervalOfFactors(shares), n);
  }

  /** At least so many people answered something in this factor. */
  private static long mostAnswered(List<QuestionCounts> factor) {
    return factor.stream().mapToLong(QuestionCounts::answered).max().orElse(0);
  }

  private List<Share> shares(List<QuestionCounts> counts) {
    return counts.stream()
        .filter(each -> each.answered() > 0)
        .map(each -> each.share(definition.satisfiedFrom().orElse(0)))
        .toList();
  }

  /**
   * Hides questions under k, and beside them the least answered of the others: the whole less the
   * shown ones would tell them.
   */
  private List<QuestionResult> results(List<QuestionCounts> counts, Disclosure disclosure) {
    Set<QuestionCounts> shown = new HashSet<>(counts);
    shown.removeIf(each -> !disclosure.holds(each.answered()));
    if (counts.stream().anyMatch(each -> each.answered() > 0 && !shown.contains(each))) {
      shown.stream()
          .min(Comparator.comparingLong(QuestionCounts::answered))
          .ifPresent(shown::remove);
    }
    return counts.stream()
        .map(
            each ->
                shown.contains(each)
                    ? each.shown(definition.satisfiedFrom().orElse(0))
                    : each.hidden(disclosure.k()))
        .toList();
  }
}
