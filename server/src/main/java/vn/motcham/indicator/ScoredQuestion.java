package vn.motcham.indicator;

import java.util.List;
import java.util.OptionalInt;

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

  /**
   * @param score empty for an option outside every denominator (code 0, "không sử dụng")
   */
  public record ScoredOption(String id, OptionalInt score) {}
}
