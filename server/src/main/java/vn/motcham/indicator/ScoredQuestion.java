package vn.motcham.indicator;

import java.util.List;
import java.util.OptionalInt;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;

/**
 * What the arithmetic must know of a question.
 *
 * @param factor the factor that it measures, for a mean of factors
 * @param options every option it ever offered in this version, in the scale's order
 */
public record ScoredQuestion(String id, String factor, List<ScoredOption> options) {
  public ScoredQuestion {
    options = List.copyOf(options);
  }

  /** As a survey asks it; where respondents write, nothing is scored. */
  static ScoredQuestion of(Question question) {
    List<ScoredOption> options =
        switch (question) {
          case Question.SingleChoice single -> scored(single.scale());
          case Question.MultipleChoice multiple -> scored(multiple.scale());
          case Question.Number _, Question.Words _ -> List.of();
        };
    return new ScoredQuestion(question.id(), question.findFactor().orElse(""), options);
  }

  private static List<ScoredOption> scored(Scale scale) {
    return scale.options().stream().map(o -> new ScoredOption(o.id(), o.score())).toList();
  }

  /**
   * @param score empty for an option outside every denominator (code 0, "không sử dụng")
   */
  public record ScoredOption(String id, OptionalInt score) {}
}
