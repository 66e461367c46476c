package vn.motcham.indicator;

import java.util.List;
import java.util.OptionalInt;

/**
 * How one question was answered.
 *
 * @param options in the scale's order; empty where the figure is not shown
 */
public record QuestionResult(String question, Figure figure, List<OptionCount> options) {
  public QuestionResult {
    options = List.copyOf(options);
  }

  /**
   * @param score empty where the option is outside every denominator
   * @param n how many chose it
   */
  public record OptionCount(String option, OptionalInt score, long n) {
    public boolean counts() {
      return score.isPresent();
    }
  }
}
