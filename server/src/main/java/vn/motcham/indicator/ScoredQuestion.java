package vn.motcham.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;

/**
 * What the arithmetic must know of a question.
 *
 * @param factor the factor that it measures, for a mean of factors
 * @param options every option it ever offered in this version, in the scale's order
 * @param least the lowest score, or the smallest number
 * @param most the highest; equal where nothing is scored
 */
public record ScoredQuestion(
    String id, String factor, List<ScoredOption> options, int least, int most) {
  public ScoredQuestion {
    options = List.copyOf(options);
  }

  /** As a survey asks it; where respondents write, nothing is scored. */
  static ScoredQuestion of(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> of(question, scored(single.scale()));
      case Question.MultipleChoice multiple -> of(question, scored(multiple.scale()));
      case Question.Number number ->
          new ScoredQuestion(
              question.id(), factor(question), List.of(), number.minimum(), number.maximum());
      case Question.Words _ -> of(question, List.of());
    };
  }

  private static ScoredQuestion of(Question question, List<ScoredOption> options) {
    return of(question.id(), factor(question), options);
  }

  static ScoredQuestion of(String id, String factor, List<ScoredOption> options) {
    int[] scores =
        options.stream().map(ScoredOption::score).flatMapToInt(OptionalInt::stream).toArray();
    return new ScoredQuestion(
        id,
        factor,
        options,
        Arrays.stream(scores).min().orElse(0),
        Arrays.stream(scores).max().orElse(0));
  }

  private static String factor(Question question) {
    return question.findFactor().orElse("");
  }

  private static List<ScoredOption> scored(Scale scale) {
    return scale.options().stream().map(o -> new ScoredOption(o.id(), o.score())).toList();
  }

  /**
   * @param score empty for an option outside every denominator (code 0, "không sử dụng")
   */
  public record ScoredOption(String id, OptionalInt score) {}
}
