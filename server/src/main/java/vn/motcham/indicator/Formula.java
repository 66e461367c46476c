package vn.motcham.indicator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.survey.Construct;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Grade;
import vn.motcham.survey.IndicatorDefinition.Method;
import vn.motcham.survey.Survey;

/**
 * An indicator's definition with what must be known of the questions and parts that it names.
 *
 * @param questions those of the definition, in its order
 * @param parts likewise
 */
public record Formula(
    IndicatorDefinition definition, List<ScoredQuestion> questions, List<Formula> parts) {
  public Formula {
    questions = List.copyOf(questions);
    parts = List.copyOf(parts);
    List<String> ids = questions.stream().map(ScoredQuestion::id).toList();
    List<String> partIds = parts.stream().map(part -> part.definition().id()).toList();
    List<String> named =
        definition.parts().stream().map(IndicatorDefinition.Part::indicator).toList();
    if (!ids.equals(definition.questions()) || !partIds.equals(named)) {
      throw new IllegalArgumentException(definition.id() + " is not made of " + ids + partIds);
    }
  }

  /**
   * An indicator of a survey.
   *
   * @throws NoSuchElementException if the survey lacks a question or part that the indicator names
   */
  public static Formula of(Survey survey, IndicatorDefinition definition) {
    return new Formula(
        definition,
        definition.questions().stream()
            .map(id -> ScoredQuestion.of(survey.findQuestion(id).orElseThrow()))
            .toList(),
        definition.parts().stream()
            .map(part -> of(survey, survey.findIndicator(part.indicator()).orElseThrow()))
            .toList());
  }

  public Construct construct() {
    return definition.construct();
  }

  /** Whether the figure can be had from the sums alone, without the counts of the options. */
  public boolean needsOnlySums() {
    return switch (rollUp()) {
      case POOLED_ANSWERS -> true;
      case MEAN_OF_QUESTIONS, MEAN_OF_FACTORS -> false;
      case WEIGHTED_PARTS -> parts.stream().allMatch(Formula::needsOnlySums);
    };
  }

  /**
   * Ids of the indicators whose respondents it is computed from: its own, or those of its parts.
   * Where fewer than k people must not be told of, each of them must hold.
   */
  public Set<String> counted() {
    return parts.isEmpty()
        ? Set.of(definition.id())
        : parts.stream().flatMap(part -> part.counted().stream()).collect(Collectors.toSet());
  }

  /** One question needs no rolling up. */
  IndicatorDefinition.RollUp rollUp() {
    return questions.size() == 1 ? IndicatorDefinition.RollUp.POOLED_ANSWERS : definition.rollUp();
  }

  /** Whether each respondent has one value, not one for each of several answers. */
  boolean hasOneValueEach() {
    return questions.size() == 1
        || switch (definition.method()) {
          case ALL_SATISFIED, EXPECTATION_MEAN, RETURN_RATE, POINTS -> true;
          case SHARE_SATISFIED, MEAN -> false;
        };
  }

  /** From what to what the figure can lie. */
  Span span() {
    if (definition.method().isShare()) {
      return Span.SHARE;
    }
    return definition.method() == Method.POINTS
        ? new Span(0, questions.stream().mapToInt(ScoredQuestion::most).sum())
        : new Span(
            questions.stream().mapToInt(ScoredQuestion::least).min().orElseThrow(),
            questions.stream().mapToInt(ScoredQuestion::most).max().orElseThrow());
  }

  Indicator withheld(Figure reason) {
    return new Indicator(
        definition.id(), definition.construct(), definition.method(), reason, null, List.of());
  }

  Indicator indicator(Evidence evidence, Disclosure disclosure) {
    if (questions.isEmpty() && parts.isEmpty()) {
      return withheld(new Figure.NoData());
    }
    Estimation estimation = new Estimation(evidence, disclosure);
    Figure figure = estimation.figure(this);
    return figure instanceof Measured measured
        ? new Indicator(
            definition.id(),
            definition.construct(),
            definition.method(),
            measured,
            grade(measured),
            results(estimation.counts(this), disclosure))
        : withheld(figure);
  }

  /** The best grade that the points reach; exactly its first point is enough. */
  private @Nullable Grade grade(Measured points) {
    return definition.grades().stream()
        .filter(grade -> points.value().compareTo(Fraction.of(grade.from())) >= 0)
        .findFirst()
        .orElse(null);
  }

  /**
   * Hides questions under k, and beside them the least answered of the others: the whole less the
   * shown ones would tell them. A question without options has no more to tell than the figure.
   */
  private List<QuestionResult> results(List<QuestionCounts> all, Disclosure disclosure) {
    List<QuestionCounts> counts = all.stream().filter(each -> !each.options().isEmpty()).toList();
    Set<QuestionCounts> shown = new HashSet<>(counts);
    shown.removeIf(each -> !disclosure.holds(each.answered()));
    if (counts.stream().anyMatch(each -> each.answered() > 0 && !shown.contains(each))) {
      shown.stream()
          .min(Comparator.comparingLong(QuestionCounts::answered))
          .ifPresent(shown::remove);
    }
    return counts.stream()
        .map(each -> shown.contains(each) ? each.shown(definition) : each.hidden(disclosure.k()))
        .toList();
  }
}
