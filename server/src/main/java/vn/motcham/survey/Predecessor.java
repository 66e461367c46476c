package vn.motcham.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An earlier version, or another edition, that a survey continues, question by question.
 *
 * @param survey its id
 * @param questions ids of our questions to ids of theirs; what isn't named has no predecessor
 */
public record Predecessor(
    String survey, int version, Map<String, String> questions, List<Succession> indicators) {
  public Predecessor {
    questions = Map.copyOf(questions);
    indicators = List.copyOf(indicators);
  }

  public Optional<Succession> findSuccession(String indicator) {
    return indicators.stream().filter(one -> one.indicator().equals(indicator)).findFirst();
  }

  /**
   * How an indicator goes on.
   *
   * @param indicator id of ours
   * @param was id of theirs
   * @param breaks why both make no single series; none: one unbroken series
   */
  public record Succession(String indicator, String was, @Nullable Text breaks) {
    public Optional<Text> findBreak() {
      return Optional.ofNullable(breaks);
    }
  }
}
