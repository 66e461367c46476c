package vn.motcham.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options that a question offers, in their order.
 *
 * @param id the shared scale's id, or the question's own where it lists its options itself
 */
public record Scale(String id, List<Option> options) {
  /** The five levels of the official instruments, very-dissatisfied (1) to very-satisfied (5). */
  public static final String SATISFACTION = "satisfaction";

  public Scale {
    options = List.copyOf(options);
  }

  public Optional<Option> findOption(String id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
  }

  /** The option's score; empty for an unknown option and for one that does not score. */
  public OptionalInt score(String option) {
    return findOption(option).map(Option::score).orElse(OptionalInt.empty());
  }

  /** The same options with the scores the other way round: the lowest becomes the highest. */
  Scale mirrored() {
    var scores =
        options.stream().map(Option::score).flatMapToInt(OptionalInt::stream).summaryStatistics();
    return scores.getCount() == 0
        ? this
        : new Scale(
            id,
            options.stream()
                .map(option -> option.mirrored(scores.getMin() + scores.getMax()))
                .toList());
  }
}
