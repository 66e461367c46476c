package vn.motcham.indicator;

import java.util.List;
import java.util.Optional;
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
   * The share of answers that count nowhere ("không sử dụng, không ý kiến"); none where there is no
   * such option or nothing is shown.
   */
  public Optional<Share> findUnscored() {
    long all = options.stream().mapToLong(OptionCount::n).sum();
    long unscored = options.stream().filter(o -> !o.counts()).mapToLong(OptionCount::n).sum();
    return all == 0 || options.stream().allMatch(OptionCount::counts)
        ? Optional.empty()
        : Optional.of(new Share(unscored, all));
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
